package org.mingjing.decision.disclosure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.mingjing.decision.DecisionsChanged;
import org.mingjing.decision.PublicationClock;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.shared.Shanghai;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what became of every decision. Whoever asks after a minute has it counted anew for the next, and nobody waits; where counting
 * is quick, an answer is older than no publication of this node.
 */
@Service
public class Disclosures {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final Set<EntryKind> OF_DECISIONS = EnumSet.of(
            EntryKind.DECISION_RECEIVED,
            EntryKind.DECISION_PUBLISHED,
            EntryKind.DECISION_CORRECTED,
            EntryKind.DECISION_WITHDRAWN,
            EntryKind.DECISION_SUSPENDED,
            EntryKind.DECISION_RESUMED,
            EntryKind.DECISION_CLOSED);

    private final DisclosureStore store;
    private final NumberingStore numbering;
    private final PublicationClock publication;
    private final LedgerReader ledger;
    private final Clock clock;
    private final LoadingCache<LocalDate, Disclosure> counted;
    private volatile boolean quick = true;

    Disclosures(
            DisclosureStore store,
            NumberingStore numbering,
            PublicationClock publication,
            LedgerReader ledger,
            Clock clock) {
        this.store = store;
        this.numbering = numbering;
        this.publication = publication;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = Caffeine.newBuilder()
                .maximumSize(2)
                .refreshAfterWrite(AGE)
                .expireAfterWrite(AGE.multipliedBy(10))
                .build(this::count);
    }

    /** Of every agency and year. */
    public Disclosure all() {
        return Objects.requireNonNull(counted.get(Shanghai.today(clock)));
    }

    /** Not by a registered publication: nothing is lost where this is missed, a minute passes. */
    @EventListener
    void on(DecisionsChanged change) {
        if (!quick) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counted.invalidateAll();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counted.invalidateAll();
            }
        });
    }

    /** Counts anew, now. */
    Disclosure count(LocalDate today) {
        long start = System.nanoTime();
        Disclosure counts = counts(today);
        quick = System.nanoTime() - start < QUICK.toNanos();
        return counts;
    }

    private Disclosure counts(LocalDate today) {
        LedgerReader.Subjects known = ledger.subjects(OF_DECISIONS);
        Disclosure.Comparison comparison =
                new Disclosure.Comparison(store.decisions(), known.covered(), known.waiting());
        return new Disclosure(
                store.dated(store.months(today, publication::lastDay), clock.instant()),
                numbering.numberings(),
                numbering.unreadableNumbers(),
                comparison);
    }
}
