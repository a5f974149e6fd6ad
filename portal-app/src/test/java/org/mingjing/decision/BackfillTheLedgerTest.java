package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LogOpened;
import org.mingjing.ledger.Recorded;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.mingjing.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was recorded before there was a ledger, or in a log that was lost, is committed to once, whoever gets to it first. */
@PortalTest
class BackfillTheLedgerTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Standings standings;

    @Autowired
    LedgerReader reader;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @Autowired
    Backfill backfill;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aLifeThatTheLedgerMissedIsToldInItsOrder() {
        OriginalDecision original = PublishADecisionTest.original("擅自砍伐树木");
        String corrected = published(original);
        desk.proposeCorrection(
                corrected, CorrectionReason.CLERICAL, "笔误", original.withFineYuan(new BigDecimal("550")), PUBLISHER);
        approve(corrected);
        String withdrawn = published(PublishADecisionTest.original("擅自改变用途"));
        withdrawals.withdraw(withdrawn, WithdrawalReason.REVOKED, "经复议撤销", APPROVER);
        String purged = published(PublishADecisionTest.original("未批先建"));
        withdrawals.withdraw(purged, WithdrawalReason.WRONG_PERSON, "身份有误", APPROVER);
        String repaired = published(PublishADecisionTest.original("未按图施工"));
        withdrawals.repair(repaired, "信用修复", APPROVER);
        String suspended = published(PublishADecisionTest.original("夜间施工"));
        suspensions.suspend(suspended, "MJ-2", APPROVER);
        String draft = received(PublishADecisionTest.original("擅自围挡"), null);

        String oldCorrected = unknown(corrected, true);
        String oldWithdrawn = unknown(withdrawn, true);
        String oldPurged = unknown(purged, true);
        String oldRepaired = unknown(repaired, true);
        String oldSuspended = unknown(suspended, true);
        String oldDraft = unknown(draft, true);

        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(backfill::run);
        backfill.run();
        other.join();
        assertThat(backfill.run()).isZero();

        assertThat(kinds(oldCorrected))
                .containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_CORRECTED 2");
        assertThat(kinds(oldWithdrawn))
                .containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_WITHDRAWN 1");
        assertThat(kinds(oldPurged)).containsExactly("DECISION_WITHDRAWN 1");
        assertThat(kinds(oldRepaired)).containsExactly("DECISION_RECEIVED 1", "DECISION_CLOSED 1");
        assertThat(kinds(oldSuspended))
                .containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_SUSPENDED 1");
        assertThat(kinds(oldDraft)).containsExactly("DECISION_RECEIVED 1");
        assertThat(reader.history(oldCorrected)).allMatch(one -> one.date().equals(ledger.today()));

        Standing.Current current =
                (Standing.Current) standings.find(oldCorrected).orElseThrow();
        assertThat(opened(current.entry()))
                .isEqualTo(
                        Hashes.of(current.salt(), current.decision().content().canonical()));
        assertThat(standings.version(oldCorrected, 1)).isPresent();
        Dossier dossier = dossier(oldCorrected, 1);
        byte[] receipt = Objects.requireNonNull(dossier.receipt());
        assertThat(opened(reader.history(oldCorrected).getFirst()))
                .isEqualTo(Hashes.of(receipt, dossier.original().canonical()));
    }

    @Test
    void aNewLogIsGivenTheSameProofs() throws Exception {
        String id = published(PublishADecisionTest.original("擅自占用绿道"));
        String lost = unknown(id, false);
        byte[] salt = jdbc.queryForObject(
                "select salt from decision_version where decision_id = ? and version = 1", byte[].class, lost);
        byte[] receipt = dossier(lost, 1).receipt();

        backfill.on(new LogOpened(2));

        org.awaitility.Awaitility.await().until(() -> kinds(lost).size() == 2);
        Standing.Current current = (Standing.Current) standings.find(lost).orElseThrow();
        assertThat(current.salt()).isEqualTo(salt);
        assertThat(reader.history(lost).getLast().entry().commitment())
                .isEqualTo(reader.history(id).getLast().entry().commitment());
        assertThat(dossier(lost, 1).receipt()).isEqualTo(receipt);
    }

    @Test
    void whoeverAsksOrActsFirstCompletesItOnTheSpot() {
        String asked = unknown(published(PublishADecisionTest.original("擅自挖沙")), true);
        assertThat(standings.find(asked)).get().isInstanceOf(Standing.Current.class);
        assertThat(kinds(asked)).containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1");

        String repaired = unknown(published(PublishADecisionTest.original("擅自采石")), true);
        withdrawals.repair(repaired, "信用修复", APPROVER);
        assertThat(kinds(repaired)).containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_CLOSED 1");
        assertThat(jdbc.queryForObject(
                        "select count(salt) from decision_version where decision_id = ?", Integer.class, repaired))
                .isZero();
    }

    /** The same decision under another address, unknown to the ledger. @param old recorded before there were salts */
    private String unknown(String id, boolean old) {
        String copy = DecisionId.next();
        jdbc.update("""
                insert into decision (id, document_number, number_key, agency, party_kind, decision_date, status, public_version,
                  latest_version, published_at, published_until, changed_at, withdrawal_reason, withdrawal_note, suspended_from,
                  suspended_at, tombstone_salt)
                select ?, document_number, ?, agency, party_kind, decision_date, status, public_version, latest_version,
                  published_at, published_until, changed_at, withdrawal_reason, withdrawal_note, suspended_from, suspended_at,
                  case when ? then null else tombstone_salt end
                from decision where id = ?
                """, copy, copy, old, id);
        jdbc.update("""
                insert into decision_version (decision_id, version, state, content, published_until, source_digest, original,
                  prepared_by, prepared_at, approved_by, approved_at, reason, note, changes, salt)
                select ?, version, state, content, published_until, source_digest, original, prepared_by, prepared_at,
                  approved_by, approved_at, reason, note, changes, case when ? then null else salt end
                from decision_version where decision_id = ?
                """, copy, old, id);
        for (UUID original : jdbc.queryForList(
                "select original from decision_version where decision_id = ? and original is not null",
                UUID.class,
                copy)) {
            Dossier dossier = DecisionJson.dossier(vault.open(original).orElseThrow());
            byte[] receipt = old ? null : dossier.receipt();
            jdbc.update(
                    "update decision_version set original = ? where decision_id = ? and original = ?",
                    vault.seal(DecisionJson.bytes(new Dossier(dossier.original(), dossier.findings(), receipt))),
                    copy,
                    original);
        }
        return copy;
    }

    private String received(OriginalDecision original, @org.jspecify.annotations.Nullable StaffId approver) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, approver)
                .getFirst()
                .id();
    }

    private String published(OriginalDecision original) {
        return received(original, APPROVER);
    }

    private void approve(String id) {
        desk.check(board.find(id).orElseThrow(), PUBLISHER);
        assertThat(desk.approve(board.find(id).orElseThrow(), APPROVER)).isEqualTo(DeskResult.done());
    }

    private List<String> kinds(String id) {
        return reader.history(id).stream()
                .map(one -> one.kind() + " " + one.version())
                .toList();
    }

    private static byte[] opened(Recorded recorded) {
        return Base64.getDecoder()
                .decode(Objects.requireNonNull(recorded.entry().commitment()));
    }

    private Dossier dossier(String id, int version) {
        UUID original = jdbc.queryForObject(
                "select original from decision_version where decision_id = ? and version = ?", UUID.class, id, version);
        return DecisionJson.dossier(vault.open(Objects.requireNonNull(original)).orElseThrow());
    }
}
