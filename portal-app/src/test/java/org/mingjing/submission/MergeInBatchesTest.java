package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LogOpened;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Commitments wait for their hour and go into the ledger together, each once, in no order that tells of arrival. */
@PortalTest
class MergeInBatchesTest {

    private static final int MANY = 400;

    @Autowired
    LedgerBatch batch;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Instant now = Instant.EPOCH;

    /** Nothing of other tests waits. */
    @BeforeEach
    void empty() {
        now = clock.instant();
        batch.merge(now.plus(Duration.ofHours(1)));
        assertThat(jdbc.queryForObject("select count(*) from submission_waiting", Integer.class))
                .isZero();
    }

    /** In their order of arrival; the commitment's first bytes count them. */
    private List<String> waiting(int count, Instant hour) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            byte[] commitment = new byte[32];
            commitment[0] = (byte) (i >> 8);
            commitment[1] = (byte) i;
            jdbc.update(
                    "insert into submission_waiting (entry_id, commitment, batch) values (?, ?, ?)",
                    id,
                    commitment,
                    hour.atOffset(ZoneOffset.UTC));
            ids.add(id.toString());
        }
        return ids;
    }

    private List<String> appended(List<String> ids) {
        return jdbc.queryForList(
                "select subject from ledger_entry where subject = any (?) order by seq", String.class, (Object)
                        ids.toArray(String[]::new));
    }

    @Test
    void orderTellsNothingOfArrival() {
        List<String> ids = waiting(MANY, now.minusSeconds(1));
        assertThat(batch.merge(now)).isEqualTo(MANY);
        List<String> order = appended(ids);
        assertThat(order).containsExactlyInAnyOrderElementsOf(ids);
        int rising = 0;
        for (int i = 1; i < MANY; i++) {
            rising += ids.indexOf(order.get(i)) > ids.indexOf(order.get(i - 1)) ? 1 : 0;
        }
        // Half of them, ± 5 standard deviations of the number of ascents, √(n/12).
        assertThat(rising).isBetween(MANY / 2 - 30, MANY / 2 + 30);
        assertThat(order).isNotEqualTo(order.stream().sorted().toList());
    }

    @Test
    void nothingIsMergedBeforeItsHour() {
        List<String> ids = waiting(3, now.plus(Duration.ofMinutes(30)));
        assertThat(batch.merge(now)).isZero();
        assertThat(batch.merge(now.plus(Duration.ofMinutes(30)))).isEqualTo(3);
        assertThat(batch.merge(now.plus(Duration.ofHours(5)))).isZero();
        assertThat(appended(ids)).hasSize(3);
    }

    @Test
    void aClockThatGoesBackLosesAndDoublesNothing() {
        List<String> ahead = waiting(5, now.plus(Duration.ofDays(300)));
        List<String> fine = waiting(5, now.minusSeconds(1));
        assertThat(batch.merge(now)).isEqualTo(10);
        assertThat(batch.merge(now.minus(Duration.ofDays(2)))).isZero();
        assertThat(batch.merge(now.plus(Duration.ofDays(2)))).isZero();
        assertThat(appended(ahead)).hasSize(5);
        assertThat(appended(fine)).hasSize(5);
    }

    @Test
    void twoNodesMergeEachOnce() throws Exception {
        List<String> ids = waiting(MANY, now.minusSeconds(1));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> batch.merge(now);
            int merged = 0;
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node, node))) {
                merged += done.get();
            }
            assertThat(merged).isEqualTo(MANY);
        }
        assertThat(appended(ids)).hasSize(MANY);
        assertThat(new HashSet<>(appended(ids))).hasSize(MANY);
    }

    @Test
    void aBatchThatIsCutOffIsMergedByTheNext() {
        List<String> ids = waiting(4, now.minusSeconds(1));
        transaction.executeWithoutResult(killed -> {
            assertThat(batch.merge(now)).isEqualTo(4);
            killed.setRollbackOnly();
        });
        assertThat(appended(ids)).isEmpty();
        assertThat(batch.merge(now)).isEqualTo(4);
        assertThat(appended(ids)).hasSize(4);
    }

    @Test
    void aNewLogIsToldEverythingAgain() {
        transaction.executeWithoutResult(undone -> {
            Integer committed = jdbc.queryForObject(
                    "select count(*) from submission_receipt where commitment is not null", Integer.class);
            batch.on(new LogOpened(2));
            assertThat(jdbc.queryForObject("select count(*) from submission_waiting", Integer.class))
                    .isEqualTo(committed);
            undone.setRollbackOnly();
        });
    }
}
