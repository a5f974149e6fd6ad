package org.mingjing.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody who cosigns checkpoints, each asked for itself: one that is slow or down holds up nobody. */
@Component
class Witnesses {

    private final List<AskedWitness> all;

    Witnesses(LedgerSettings settings, LedgerStore store, LastCheckpoint last, Lookout lookout) {
        this.all = settings.witnesses().stream()
                .map(witness -> new AskedWitness(witness, store, last, lookout))
                .toList();
    }

    /** Has those asked that didn't cosign the newest checkpoint yet and aren't to be left alone for a while; returns at once. */
    void ask(LogState log) {
        all.forEach(witness -> witness.askSoon(log));
    }
}
