package org.mingjing.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a log over to a new key, in four steps that can each be repeated: the key is made, the ledger tells it, a checkpoint that covers
 * this is signed by both keys, the old secret goes.
 */
@Component
class KeyChange {

    private final LedgerStore store;
    private final LastCheckpoint last;
    private final LogKey key;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyChange(
            LedgerStore store,
            LastCheckpoint last,
            LogKey key,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.last = last;
        this.key = key;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The key that will sign; empty where the settings have no other than the present one. */
    Optional<NoteSigner> prepare() {
        LogState log = store.current().orElseThrow();
        return key.next(log.origin(), store.keys(log.number()).signing());
    }

    /** Appends the new key to the log, once. */
    void announce(NoteVerifier next) {
        transaction.executeWithoutResult(status -> {
            if (store.alone() && !announced(next)) {
                store.append(List.of(new LedgerEntry(
                        EntryKind.KEY_ROTATED, next.fingerprint(), 1, ledger.today(), null, next.toString())));
            }
        });
    }

    /** Whether the log tells of this key, or will. */
    boolean announced(NoteVerifier next) {
        return store.holds(EntryKind.KEY_ROTATED, next.fingerprint());
    }

    /** Both keys sign, from here on the new one alone. @return false: the entry isn't in the tiles yet, or another node is at work */
    boolean handOver(NoteSigner next) {
        return Boolean.TRUE.equals(transaction.execute(status -> store.alone() && handedOver(next)));
    }

    private boolean handedOver(NoteSigner next) {
        LogState log = store.current().orElseThrow();
        KeyChain keys = store.keys(log.number());
        if (keys.signing().equals(next.verifier())) {
            return true;
        }
        Tree tree = new Tree(log.integrated(), store.tiles(log.number()));
        if (store.leaf(log.number(), EntryKind.KEY_ROTATED, next.verifier().fingerprint()) >= log.integrated()
                || last.against(log, tree) != LedgerHealth.FINE) {
            return false;
        }
        NoteSigner old = key.of(keys.signing());
        String text = new Checkpoint(log.origin(), log.integrated(), tree.root()).text();
        Note note = new Note(text, List.of(old.sign(text, clock.instant()), next.sign(text, clock.instant())));
        last.remember(note);
        last.remember(keys.handedOver(note.toString(), next.verifier()));
        store.published(log.number(), log.integrated(), note.toString());
        store.handOver(log.number(), old.verifier(), note.toString());
        store.addKey(log.number(), next.verifier());
        return true;
    }

    /** The old secret goes. */
    void settle() {
        key.settle(store.keys(store.current().orElseThrow().number()).signing(), null);
    }

    /** A database that was set back learns from this node which keys came after those that it has. */
    void restore() {
        LogState log = store.current().orElseThrow();
        KeyChain known = last.keys().orElse(new KeyChain(List.of()));
        KeyChain kept = store.keys(log.number());
        if (!known.from(kept.signing()).getLast().equals(kept.signing())) {
            transaction.executeWithoutResult(status -> {
                NoteVerifier signing = kept.signing();
                for (NoteVerifier next : known.from(signing)) {
                    String handover = known.handover(signing);
                    if (!next.equals(signing) && handover != null) {
                        store.handOver(log.number(), signing, handover);
                        store.addKey(log.number(), next);
                        signing = next;
                    }
                }
            });
        }
    }
}
