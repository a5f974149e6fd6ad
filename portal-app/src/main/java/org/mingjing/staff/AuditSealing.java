package org.mingjing.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LogOpened;
import org.mingjing.ledger.Recorded;
import org.mingjing.shared.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes each finished day of the audit trail: its digest is chained to the day before and committed to in the ledger. */
@Component
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final AuditDigests digests;
    private final AuditSeal seal;
    private final Ledger ledger;
    private final LedgerReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditSealing(
            AuditDigests digests,
            AuditSeal seal,
            Ledger ledger,
            LedgerReader reader,
            TransactionTemplate transaction,
            Clock clock) {
        this.digests = digests;
        this.seal = seal;
        this.ledger = ledger;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread.ofVirtual().name("audit-digest").start(this::daily);
    }

    /** Both clocks, the portal's and the database's, must have left a day. */
    @Scheduled(cron = "${mingjing.staff.audit-digest:0 20 0 * * *}", zone = "Asia/Shanghai")
    void daily() {
        try {
            LocalDate today = Shanghai.today(clock);
            LocalDate theirs = digests.today();
            sealThrough((today.isBefore(theirs) ? today : theirs).minusDays(1));
            seal.check();
        } catch (RuntimeException failed) {
            LOG.error("审计摘要 (audit digest) failed; the next run tries again", failed);
        }
    }

    /** Every day that isn't closed yet, up to this one. */
    void sealThrough(LocalDate last) {
        while (Boolean.TRUE.equals(transaction.execute(status -> sealNext(last)))) {
            // one transaction each
        }
    }

    private boolean sealNext(LocalDate last) {
        if (!digests.alone()) {
            return false;
        }
        Optional<AuditDigest> before = digests.newest();
        Optional<LocalDate> day = before.map(digest -> digest.day().plusDays(1)).or(digests::firstDay);
        if (day.isEmpty() || day.get().isAfter(last)) {
            return false;
        }
        long ended = before.map(AuditDigest::lastId).orElse(0L);
        long lastId = digests.lastOf(day.get(), ended);
        AuditDigests.Sum sum =
                digests.sum(before.map(AuditDigest::digest).orElse(NOTHING_BEFORE), day.get(), ended + 1, lastId);
        byte[] salt = Commitment.to(sum.digest()).salt();
        AuditDigest digest =
                new AuditDigest(day.get(), ended + 1, lastId, sum.lines(), sum.digest(), salt, UUID.randomUUID());
        digests.keep(digest);
        ledger.append(digest.entry(ledger.today()));
        return true;
    }

    static byte[] before(List<AuditDigest> digests, int index) {
        return index == 0 ? NOTHING_BEFORE : digests.get(index - 1).digest();
    }

    /** A new log is told every day again; those that still wait for an index it gets anyway. */
    @EventListener
    void on(LogOpened opened) {
        List<AuditDigest> all = digests.all();
        Map<String, Recorded> known = reader.newest(
                all.stream().map(digest -> digest.entryId().toString()).toList());
        LocalDate today = ledger.today();
        ledger.append(all.stream()
                .filter(digest -> !known.containsKey(digest.entryId().toString()))
                .map(digest -> digest.entry(today))
                .toList());
    }
}
