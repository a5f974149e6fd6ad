package org.mingjing.decision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mingjing.decision.EvidenceStore.Known;
import org.mingjing.decision.EvidenceStore.Version;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits to decisions that the current log knows nothing of: those recorded before there was a ledger, and all of them when a new log was
 * opened. A decision's entries are appended all at once, so that one entry tells that all are there.
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
        Recommitment made = new Recommitment(ledger.today(), vault.openAll(originals(decisions)));
        decisions.forEach(made::add);
        store.keepAll(made);
        List<UUID> before = List.copyOf(made.dossiers().keySet());
        if (!before.isEmpty()) {
            store.replaceOriginals(
                    before, vault.seal(List.copyOf(made.dossiers().values())));
            vault.destroy(before);
        }
        ledger.append(made.entries());
    }

    private static List<UUID> originals(List<Known> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.versions().stream())
                .map(Version::original)
                .filter(Objects::nonNull)
                .toList();
    }
}
