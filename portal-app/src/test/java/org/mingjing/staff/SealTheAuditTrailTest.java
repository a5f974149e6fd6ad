package org.mingjing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LogOpened;
import org.mingjing.ledger.Recorded;
import org.mingjing.staff.AuditReport.Fault;
import org.mingjing.staff.AuditReport.Finding;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever may write to the database can change the audit trail, but not unseen. Each test's days lie ahead, in a transaction that is
 * undone: the portal that the tests share keeps its own trail.
 */
@PortalTest
class SealTheAuditTrailTest {

    /** Before it, days of other tests. */
    private static final LocalDate MONDAY = LocalDate.parse("2040-01-02");

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Autowired
    AuditSealing sealing;

    @Autowired
    AuditSeal seal;

    @Autowired
    AuditDigests digests;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    /** Three days, of which the second is empty. */
    private void inADayOfWork(Runnable then) {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.execute("alter table staff_audit disable trigger all");
            jdbc.execute("alter table staff_audit_digest disable trigger all");
            // The first day is the first line's: nobody wants to wait for fourteen years of empty days.
            jdbc.update("delete from staff_audit");
            jdbc.update("delete from staff_audit_digest");
            line("2040-01-01T16:00:00Z", "first");
            line("2040-01-02T04:00:00Z", "second");
            line("2040-01-02T15:59:59.999999Z", "third");
            line("2040-01-03T16:00:00Z", "fourth");
            sealing.sealThrough(WEDNESDAY);
            then.run();
        });
    }

    private void line(String at, String subject) {
        jdbc.update(
                "insert into staff_audit (at, staff_id, action, subject, detail) values (?, 'approver', 'test.deed', ?, '{\"b\":\"1\",\"a\":\"2\"}')",
                Instant.parse(at).atOffset(ZoneOffset.UTC),
                subject);
    }

    private List<Finding> found() {
        return seal.check().findings();
    }

    @Test
    void anUntouchedTrailIsInTheLedger() {
        inADayOfWork(() -> {
            assertThat(found()).isEmpty();
            assertThat(seal.check().through()).isEqualTo(WEDNESDAY);
        });
    }

    @Test
    void daysAreShanghaisAndEmptyOnesAreChainedToo() {
        inADayOfWork(() -> {
            assertThat(digests.all()).extracting(AuditDigest::day).containsExactly(MONDAY, TUESDAY, WEDNESDAY);
            assertThat(digests.all()).extracting(AuditDigest::lines).containsExactly(3, 0, 1);
            assertThat(digests.all().get(1).digest())
                    .isNotEqualTo(digests.all().get(0).digest());
            sealing.sealThrough(WEDNESDAY);
            assertThat(digests.all()).hasSize(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject = 'x' where subject = 'second'",
                "at = at - interval '1 second' where subject = 'second'",
                "staff_id = 'handler' where subject = 'first'",
                "detail = '{\"b\":\"1\",\"a\":\"3\"}' where subject = 'third'"
            })
    void anEditedLineIsFound(String edit) {
        inADayOfWork(() -> {
            jdbc.update("update staff_audit set " + edit);
            assertThat(found()).containsExactly(new Finding(MONDAY, Fault.ALTERED));
        });
    }

    @Test
    void aDeletedLineIsFound() {
        inADayOfWork(() -> {
            jdbc.update("delete from staff_audit where subject = 'fourth'");
            assertThat(found()).containsExactly(new Finding(WEDNESDAY, Fault.MISSING));
        });
    }

    @Test
    void aLineSlippedInIsFound() {
        inADayOfWork(() -> {
            jdbc.update("delete from staff_audit where subject = 'second'");
            Long id = jdbc.queryForObject("select id + 1 from staff_audit where subject = 'first'", Long.class);
            jdbc.update(
                    "insert into staff_audit (id, at, staff_id, action, subject) overriding system value"
                            + " values (?, ?, 'approver', 'test.deed', 'second')",
                    id,
                    OffsetDateTime.parse("2040-01-02T04:00:00Z"));
            assertThat(found()).containsExactly(new Finding(MONDAY, Fault.ALTERED));
            jdbc.update("update staff_audit_digest set lines = 2 where day = ?", MONDAY);
            assertThat(found())
                    .contains(new Finding(MONDAY, Fault.ADDED), new Finding(MONDAY, Fault.NOT_IN_THE_LEDGER));
        });
    }

    @Test
    void aBackdatedLineIsFoundBeforeAndAfterItsDayIsClosed() {
        inADayOfWork(() -> {
            line("2040-01-02T05:00:00Z", "as if on Monday");
            assertThat(found()).containsExactly(new Finding(MONDAY, Fault.ANOTHER_TIME));
            line("2040-01-04T16:00:00Z", "Thursday's own");
            sealing.sealThrough(WEDNESDAY.plusDays(1));
            assertThat(found()).containsExactly(new Finding(WEDNESDAY.plusDays(1), Fault.ANOTHER_TIME));
        });
    }

    /** Lines and digests rewritten to fit each other: the ledger knows better. */
    @Test
    void aRewrittenChainIsFoundThroughTheLedger() {
        inADayOfWork(() -> {
            jdbc.update("update staff_audit set subject = 'harmless' where subject = 'second'");
            byte[] before = new byte[32];
            for (AuditDigest digest : digests.all()) {
                before = digests.sum(before, digest.day(), digest.firstId(), digest.lastId())
                        .digest();
                jdbc.update("update staff_audit_digest set digest = ? where day = ?", before, digest.day());
            }
            assertThat(found())
                    .containsExactly(
                            new Finding(MONDAY, Fault.NOT_IN_THE_LEDGER),
                            new Finding(TUESDAY, Fault.NOT_IN_THE_LEDGER),
                            new Finding(WEDNESDAY, Fault.NOT_IN_THE_LEDGER));
        });
    }

    /** Entry and digest changed together, in a database whose tiles and checkpoint are as they were signed. */
    @Test
    void anEntryThatTheSignedTreeDoesNotHoldIsFound() {
        LedgerEntry entry = LedgerEntry.of(
                EntryKind.AUDIT_DIGEST, "test-" + System.nanoTime(), 1, ledger.today(), Commitment.to(new byte[0]));
        // Not one of the trail's: under another kind the count stays right.
        LedgerEntry told = LedgerEntry.of(EntryKind.DECISION_CLOSED, entry.id(), 1, entry.date());
        transaction.executeWithoutResult(status -> ledger.append(told));
        await().until(() -> reader.newest(told.id()).orElseThrow().index() != null);
        Long index = reader.newest(told.id()).orElseThrow().index();
        SignedLeaves leaves = new SignedLeaves(reader);
        assertThat(leaves.hold(new Recorded(told, index))).isTrue();
        assertThat(leaves.hold(new Recorded(entry, index))).isFalse();
        assertThat(leaves.hold(new Recorded(told, 0L))).isEqualTo(index == 0);
    }

    @Test
    void aMissingDigestIsFound() {
        inADayOfWork(() -> {
            jdbc.update("delete from staff_audit_digest where day = ?", TUESDAY);
            assertThat(found()).contains(new Finding(TUESDAY, Fault.NO_DIGEST));
        });
    }

    @Test
    void aClockThatGoesBackClosesNothingTwice() {
        inADayOfWork(() -> {
            sealing.sealThrough(MONDAY.minusDays(40));
            line("2040-01-04T16:30:00Z", "Thursday");
            line("2040-01-04T16:27:00Z", "a little earlier");
            sealing.sealThrough(WEDNESDAY.plusDays(1));
            assertThat(digests.all()).hasSize(4);
            assertThat(digests.all().getLast().lines()).isEqualTo(2);
            assertThat(found()).isEmpty();
        });
    }

    @Test
    void aNewLogIsToldWhatTheOldOneHeld() {
        inADayOfWork(() -> {
            List<String> ids = digests.all().stream()
                    .map(digest -> digest.entryId().toString())
                    .toList();
            sealing.on(new LogOpened(2));
            assertThat(entries(ids)).isEqualTo(3);
            // As if the old log had them, and the new one not.
            jdbc.execute("alter table ledger_entry disable trigger all");
            jdbc.update("delete from ledger_entry where subject = any (?)", (Object) ids.toArray(String[]::new));
            assertThat(found()).hasSize(3);
            sealing.on(new LogOpened(2));
            assertThat(entries(ids)).isEqualTo(3);
            assertThat(found()).isEmpty();
        });
    }

    private Integer entries(List<String> ids) {
        return jdbc.queryForObject("select count(*) from ledger_entry where subject = any (?)", Integer.class, (Object)
                ids.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update staff_audit_digest set lines = 0",
                "delete from staff_audit_digest",
                "truncate staff_audit_digest"
            })
    void theDatabaseRefusesToChangeADigest(String statement) {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.update("insert into staff_audit_digest values ('2041-01-01', 1, 0, 0, 'x', 'x', gen_random_uuid())");
            assertThatThrownBy(() -> jdbc.execute(statement)).hasMessageContaining("append-only");
        });
    }
}
