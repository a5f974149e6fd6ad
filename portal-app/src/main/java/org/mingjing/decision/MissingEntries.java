package org.mingjing.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.EvidenceStore.Known;
import org.mingjing.decision.EvidenceStore.Version;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits to decisions that the current log knows nothing of: those recorded before there was a ledger, and all of them when a new log was
 * opened. Salts that exist are used again, so that proofs already handed out hold; the entries' date is today's. A decision's entries are
 * appended all at once, in the order of what happened, so that one entry tells that all are there.
 */
@Component
class MissingEntries {

    private final EvidenceStore store;
    private final Ledger ledger;
    private final LedgerReader reader;
    private final Vault vault;

    MissingEntries(EvidenceStore store, Ledger ledger, LedgerReader reader, Vault vault) {
        this.store = store;
        this.ledger = ledger;
        this.reader = reader;
        this.vault = vault;
    }

    /** Locks these decisions and appends what is missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            store.lock(ids);
            append(unknown(ids));
        }
    }

    /** The same for those of them that nobody is at work on: whoever is completes them himself. @return how many were missing */
    @Transactional
    public int completeFree(Collection<String> ids) {
        List<String> unknown = unknown(store.lockFree(ids));
        append(unknown);
        return unknown.size();
    }

    /** Those that the current log knows nothing of. */
    public List<String> unknown(Collection<String> ids) {
        Set<String> known = reader.known(ids);
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    private void append(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Known> decisions = store.known(ids);
        Map<UUID, byte[]> dossiers = vault.openAll(decisions.stream()
                .flatMap(decision -> decision.versions().stream())
                .map(Version::original)
                .filter(Objects::nonNull)
                .toList());
        List<LedgerEntry> entries = new ArrayList<>();
        for (Known decision : decisions) {
            boolean before = false;
            for (Version version : decision.versions()) {
                byte[] dossier = version.original() == null ? null : dossiers.get(version.original());
                if (dossier != null) {
                    entries.add(received(decision, version, DecisionJson.dossier(dossier)));
                }
                DecisionContent content = version.content();
                if (version.wasPublic() && content != null && !decision.closed()) {
                    entries.add(shown(decision, version, content, before));
                }
                before |= version.wasPublic();
            }
            LedgerEntry state = state(decision);
            if (state != null) {
                entries.add(state);
            }
        }
        ledger.append(entries);
    }

    private LedgerEntry received(Known decision, Version version, Dossier dossier) {
        byte[] canonical = dossier.original().canonical();
        byte[] receipt = dossier.receipt();
        Commitment commitment = receipt == null ? Commitment.to(canonical) : Commitment.to(receipt, canonical);
        if (receipt == null) {
            Dossier with = new Dossier(dossier.original(), dossier.findings(), commitment.salt());
            store.keepOriginal(decision.id(), version.number(), vault.seal(DecisionJson.bytes(with)));
            vault.destroy(List.of(Objects.requireNonNull(version.original())));
        }
        return entry(EntryKind.DECISION_RECEIVED, decision, version.number(), commitment);
    }

    private LedgerEntry shown(Known decision, Version version, DecisionContent content, boolean before) {
        byte[] salt = version.salt();
        Commitment commitment =
                salt == null ? Commitment.to(content.canonical()) : Commitment.to(salt, content.canonical());
        if (salt == null) {
            store.keepSalt(decision.id(), version.number(), commitment.salt());
        }
        EntryKind kind = before ? EntryKind.DECISION_CORRECTED : EntryKind.DECISION_PUBLISHED;
        return entry(kind, decision, version.number(), commitment);
    }

    private @Nullable LedgerEntry state(Known decision) {
        Tombstone tombstone = decision.tombstone();
        if (tombstone != null) {
            byte[] salt = decision.tombstoneSalt();
            Commitment commitment =
                    salt == null ? Commitment.to(tombstone.canonical()) : Commitment.to(salt, tombstone.canonical());
            if (salt == null) {
                store.keepTombstoneSalt(decision.id(), commitment.salt());
            }
            return entry(EntryKind.DECISION_WITHDRAWN, decision, decision.publicVersion(), commitment);
        }
        if (decision.closed() || decision.status().equals("SUSPENDED")) {
            EntryKind kind = decision.closed() ? EntryKind.DECISION_CLOSED : EntryKind.DECISION_SUSPENDED;
            return LedgerEntry.of(kind, decision.id(), decision.publicVersion(), ledger.today());
        }
        return null;
    }

    private LedgerEntry entry(EntryKind kind, Known decision, int version, Commitment commitment) {
        return LedgerEntry.of(kind, decision.id(), version, ledger.today(), commitment);
    }
}
