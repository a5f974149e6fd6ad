package org.mingjing.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LogOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every hour, what came in before the hour goes into the ledger: in one transaction, shuffled, with the day alone, so that neither order
 * nor time of an entry tells which submission it is.
 */
@Component
class LedgerBatch {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerBatch.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AT_ONCE = 5000;
    private static final long LOCK = 0x7375626d6974L;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final LedgerBackfill backfill;
    private final TransactionTemplate transaction;
    private final SubmissionSettings settings;
    private final Clock clock;

    LedgerBatch(
            JdbcTemplate jdbc,
            Ledger ledger,
            LedgerBackfill backfill,
            TransactionTemplate transaction,
            SubmissionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.backfill = backfill;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hours that passed while no node was up; and what was received before there was a ledger. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread.ofVirtual().name("submission-ledger").start(() -> {
            try {
                backfill.run();
                merge(clock.instant());
            } catch (RuntimeException ended) {
                LOG.warn("commitments were not merged; the next hour tries again ({})", ended.getClass());
            }
        });
    }

    @Scheduled(cron = "${mingjing.submission.ledger-batch:0 0 * * * *}", zone = "Asia/Shanghai")
    void hourly() {
        merge(clock.instant());
    }

    /**
     * Merges every commitment whose hour has come; one that waits for an hour further off than the next was received under a clock that
     * went wrong, and is merged too.
     *
     * @return how many; 0 if another node is at it
     */
    int merge(Instant now) {
        int merged = Objects.requireNonNull(transaction.execute(status -> alone() ? mergeAll(now) : 0));
        if (merged > 0) {
            LOG.info("{} submissions registered in the ledger", merged);
        }
        return merged;
    }

    private int mergeAll(Instant now) {
        LocalDate today = ledger.today();
        int merged = 0;
        while (true) {
            // Ids are random: neither the choice of a part nor its order follows arrival.
            List<LedgerEntry> part = new ArrayList<>(jdbc.query(
                    """
                    delete from submission_waiting where entry_id in (
                      select entry_id from submission_waiting where batch <= ? or batch > ? order by entry_id limit ? for update)
                    returning entry_id, encode(commitment, 'base64')
                    """,
                    (row, n) -> new LedgerEntry(
                            EntryKind.SUBMISSION_RECEIVED, row.getString(1), 1, today, row.getString(2), null),
                    now.atOffset(ZoneOffset.UTC),
                    now.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                    AT_ONCE));
            if (part.isEmpty()) {
                return merged;
            }
            Collections.shuffle(part, RANDOM);
            ledger.append(part);
            merged += part.size();
        }
    }

    private boolean alone() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    /** A new log knows nothing: all are merged, and promised, once more. */
    @EventListener
    void on(LogOpened opened) {
        Instant batch = settings.batchAfter(clock.instant());
        jdbc.update("""
                with again as (update submission_receipt set merge_by = ? where commitment is not null returning entry_id, commitment)
                insert into submission_waiting (entry_id, commitment, batch) select entry_id, commitment, ? from again
                on conflict do nothing
                """, batch.plus(settings.ledgerWithin()).atOffset(ZoneOffset.UTC), batch.atOffset(ZoneOffset.UTC));
    }
}
