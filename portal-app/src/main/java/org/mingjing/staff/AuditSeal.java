package org.mingjing.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Recorded;
import org.mingjing.staff.AuditReport.Fault;
import org.mingjing.staff.AuditReport.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the audit trail against its digests, and these against the ledger, which is public and signed: whoever can write to the
 * database can change lines and digests, but not what was committed to.
 */
@Service
public class AuditSeal {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSeal.class);

    private final AuditDigests digests;
    private final LedgerReader ledger;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable AuditReport newest;

    AuditSeal(AuditDigests digests, LedgerReader ledger, PlatformTransactionManager transactions, Clock clock) {
        this.digests = digests;
        this.ledger = ledger;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What this node found last; empty before the first check. */
    public Optional<AuditReport> newest() {
        return Optional.ofNullable(newest);
    }

    public boolean running() {
        return running.get();
    }

    /** Checks in the background, unless it is at it. */
    public void checkAgain() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("audit-seal").start(() -> {
                try {
                    check();
                } catch (RuntimeException failed) {
                    LOG.error("the audit trail could not be checked", failed);
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /** Reads every line. */
    public AuditReport check() {
        AuditReport report = Objects.requireNonNull(reading.execute(status -> report()));
        if (!report.findings().isEmpty()) {
            LOG.error("审计记录与账本不一致 (the audit trail isn't what the ledger committed to): {}", report.findings());
        }
        newest = report;
        return report;
    }

    private AuditReport report() {
        List<AuditDigest> all = digests.all();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            day(all, i, findings);
        }
        if (!all.isEmpty()) {
            AuditDigest last = all.getLast();
            digests.backdated(last).forEach(day -> findings.add(new Finding(day, Fault.ANOTHER_TIME)));
        }
        committed(all, findings);
        return new AuditReport(
                clock.instant(), all.isEmpty() ? null : all.getLast().day(), findings);
    }

    private void day(List<AuditDigest> all, int index, List<Finding> findings) {
        AuditDigest digest = all.get(index);
        if (index > 0) {
            AuditDigest before = all.get(index - 1);
            LocalDate expected = before.day().plusDays(1);
            if (!digest.day().equals(expected) || digest.firstId() != before.lastId() + 1) {
                findings.add(new Finding(expected, Fault.NO_DIGEST));
            }
        }
        AuditDigests.Sum sum =
                digests.sum(AuditSealing.before(all, index), digest.day(), digest.firstId(), digest.lastId());
        if (sum.lines() != digest.lines()) {
            findings.add(new Finding(digest.day(), sum.lines() > digest.lines() ? Fault.ADDED : Fault.MISSING));
        } else if (!Arrays.equals(sum.digest(), digest.digest())) {
            findings.add(new Finding(digest.day(), Fault.ALTERED));
        }
        if (sum.stray() > 0) {
            findings.add(new Finding(digest.day(), Fault.ANOTHER_TIME));
        }
    }

    private void committed(List<AuditDigest> all, List<Finding> findings) {
        Map<String, Recorded> entries = ledger.newest(
                all.stream().map(digest -> digest.entryId().toString()).toList());
        SignedLeaves leaves = new SignedLeaves(ledger);
        long covered = 0;
        for (AuditDigest digest : all) {
            Recorded recorded = entries.get(digest.entryId().toString());
            if (recorded == null || !recorded.entry().equals(digest.entry(recorded.date()))) {
                findings.add(new Finding(digest.day(), Fault.NOT_IN_THE_LEDGER));
            } else if (!leaves.hold(recorded)) {
                findings.add(new Finding(digest.day(), Fault.LEDGER_BROKEN));
            }
            covered += recorded != null && recorded.index() != null ? 1 : 0;
        }
        Long told = ledger.counts().get(EntryKind.AUDIT_DIGEST);
        if (told != null && told > covered) {
            LocalDate after =
                    all.isEmpty() ? LocalDate.EPOCH : all.getLast().day().plusDays(1);
            findings.add(new Finding(after, Fault.NO_DIGEST));
        }
    }
}
