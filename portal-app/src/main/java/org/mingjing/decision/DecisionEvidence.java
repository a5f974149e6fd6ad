package org.mingjing.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/**
 * What the ledger is told of decisions, in the transaction of the deed: deed and entry stand or fall together. Each deed first completes
 * what the ledger holds of the decision, then tells what was done.
 */
@Component
class DecisionEvidence {

    private final EvidenceStore store;
    private final MissingEntries missing;
    private final Ledger ledger;

    DecisionEvidence(EvidenceStore store, MissingEntries missing, Ledger ledger) {
        this.store = store;
        this.missing = missing;
        this.ledger = ledger;
    }

    /** Before the deed: locks the decisions and appends what this log doesn't hold of them yet. */
    void complete(Collection<String> ids) {
        missing.complete(ids);
    }

    /** Came in; what was published under the file's approval, or came too late to be public, says so at once. */
    void received(List<Draft> drafts) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            int version = draft.judged().version();
            entries.add(entry(EntryKind.DECISION_RECEIVED, draft.id(), version, draft.received()));
            Commitment shown = draft.shown();
            if (shown != null) {
                entries.add(entry(EntryKind.DECISION_PUBLISHED, draft.id(), version, shown));
            } else if (draft.isExpired()) {
                entries.add(entry(EntryKind.DECISION_CLOSED, draft.id(), version));
            }
        }
        ledger.append(entries);
    }

    /** A version became public. */
    void published(OpenVersion version) {
        Commitment shown = Commitment.to(version.content().canonical());
        store.keepSalt(version.id(), version.version(), shown.salt());
        EntryKind kind = version.isCorrection() ? EntryKind.DECISION_CORRECTED : EntryKind.DECISION_PUBLISHED;
        ledger.append(entry(kind, version.id(), version.version(), shown));
    }

    /** Taken back; the entry commits to the {@link Tombstone}. */
    void withdrawn(String id, WithdrawalReason reason, String note) {
        Commitment told = Commitment.to(new Tombstone(note, reason).canonical());
        store.keepTombstoneSalt(id, told.salt());
        ledger.append(entry(EntryKind.DECISION_WITHDRAWN, id, publicVersion(id), told));
    }

    /** Lawfully closed, by expiry or repair: the salts go with it. */
    void closed(List<String> ids) {
        store.destroySalts(ids);
        ledger.append(store.publicVersions(ids).entrySet().stream()
                .map(one -> entry(EntryKind.DECISION_CLOSED, one.getKey(), one.getValue()))
                .toList());
    }

    void suspended(String id) {
        ledger.append(entry(EntryKind.DECISION_SUSPENDED, id, publicVersion(id)));
    }

    /** As public as before, under the same salt. */
    void resumed(String id) {
        EvidenceStore.Shown shown = store.shown(id, publicVersion(id)).orElseThrow();
        Commitment commitment = Commitment.to(shown.salt(), shown.content().canonical());
        ledger.append(entry(EntryKind.DECISION_RESUMED, id, shown.version(), commitment));
    }

    private int publicVersion(String id) {
        return store.publicVersions(List.of(id)).values().iterator().next();
    }

    private LedgerEntry entry(EntryKind kind, String id, int version, Commitment commitment) {
        return LedgerEntry.of(kind, id, version, ledger.today(), commitment);
    }

    private LedgerEntry entry(EntryKind kind, String id, int version) {
        return LedgerEntry.of(kind, id, version, ledger.today());
    }
}
