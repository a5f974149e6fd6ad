package org.mingjing.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.EvidenceStore.Known;
import org.mingjing.decision.EvidenceStore.Version;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;

/**
 * Everything that a log should hold of some decisions, in the order of what happened. The date is the day of appending, honestly. Salts
 * that exist are used again, so that proofs already handed out hold. What was purged or closed can't be committed to: a life may begin with
 * its withdrawal or closing, and the first version that can be committed to counts as the published one.
 */
final class Recommitment {

    private final LocalDate today;
    private final Map<UUID, byte[]> sealed;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Object[]> salts = new ArrayList<>();
    private final List<Object[]> tombstoneSalts = new ArrayList<>();
    private final Map<UUID, byte[]> dossiers = new LinkedHashMap<>();

    /** @param sealed what the vault holds of the versions, by id */
    Recommitment(LocalDate today, Map<UUID, byte[]> sealed) {
        this.today = today;
        this.sealed = sealed;
    }

    void add(Known decision) {
        boolean first = true;
        for (Version version : decision.versions()) {
            byte[] dossier = version.original() == null ? null : sealed.get(version.original());
            if (dossier != null) {
                received(decision, version, DecisionJson.dossier(dossier));
            }
            DecisionContent content = version.content();
            if (version.wasPublic() && content != null && !decision.closed()) {
                shown(decision, version, content, first);
                first = false;
            }
        }
        state(decision);
    }

    private void received(Known decision, Version version, Dossier dossier) {
        byte[] receipt = dossier.receipt();
        Commitment commitment = commitment(receipt, dossier.original().canonical());
        if (receipt == null && version.original() != null) {
            Dossier with = new Dossier(dossier.original(), dossier.findings(), commitment.salt());
            dossiers.put(version.original(), DecisionJson.bytes(with));
        }
        append(EntryKind.DECISION_RECEIVED, decision, version.number(), commitment);
    }

    private void shown(Known decision, Version version, DecisionContent content, boolean first) {
        Commitment commitment = commitment(version.salt(), content.canonical());
        if (version.salt() == null) {
            salts.add(new Object[] {commitment.salt(), decision.id(), version.number()});
        }
        EntryKind kind = first ? EntryKind.DECISION_PUBLISHED : EntryKind.DECISION_CORRECTED;
        append(kind, decision, version.number(), commitment);
    }

    private void state(Known decision) {
        Tombstone tombstone = decision.tombstone();
        if (tombstone != null) {
            Commitment commitment = commitment(decision.tombstoneSalt(), tombstone.canonical());
            if (decision.tombstoneSalt() == null) {
                tombstoneSalts.add(new Object[] {commitment.salt(), decision.id()});
            }
            append(EntryKind.DECISION_WITHDRAWN, decision, decision.publicVersion(), commitment);
        } else if (decision.closed() || decision.status().equals("SUSPENDED")) {
            EntryKind kind = decision.closed() ? EntryKind.DECISION_CLOSED : EntryKind.DECISION_SUSPENDED;
            entries.add(LedgerEntry.of(kind, decision.id(), decision.publicVersion(), today));
        }
    }

    private void append(EntryKind kind, Known decision, int version, Commitment commitment) {
        entries.add(LedgerEntry.of(kind, decision.id(), version, today, commitment));
    }

    private static Commitment commitment(byte @Nullable [] salt, byte[] canonical) {
        return salt == null ? Commitment.to(canonical) : Commitment.to(salt, canonical);
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    /** New ones: salt, decision, version. */
    List<Object[]> salts() {
        return salts;
    }

    /** New ones: salt, decision. */
    List<Object[]> tombstoneSalts() {
        return tombstoneSalts;
    }

    /** To be sealed anew in place of what the vault holds under this id: with the salt of what came in. */
    Map<UUID, byte[]> dossiers() {
        return dossiers;
    }
}
