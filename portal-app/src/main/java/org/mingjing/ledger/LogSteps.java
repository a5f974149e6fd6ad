package org.mingjing.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.TileWriter;
import org.mingjing.ledger.tlog.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three steps, three transactions. Each takes up what the one before left, wherever a kill came; one node at a time does them, by an
 * advisory lock.
 */
@Component
class LogSteps {

    private static final int BATCH = 8192;

    private final LedgerStore store;
    private final LastCheckpoint last;
    private final LogKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LogSteps(LedgerStore store, LastCheckpoint last, LogKey key, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.last = last;
        this.key = key;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Entries that were committed get an index. @return how many; fewer than a batch: none is left */
    int sequence() {
        return Objects.requireNonNull(transaction.execute(
                status -> store.alone() ? store.sequence(store.current().orElseThrow(), BATCH) : 0));
    }

    /** What has an index goes into the tiles. @return how many leaves */
    int integrate() {
        return Objects.requireNonNull(transaction.execute(status -> {
            LogState seen = store.current().orElseThrow();
            return seen.integrated() == seen.sequenced() || !store.alone()
                    ? 0
                    : integrate(store.current().orElseThrow());
        }));
    }

    private int integrate(LogState log) {
        long to = Math.min(log.sequenced(), log.integrated() + BATCH);
        List<byte[]> leaves = store.entries(log.number(), log.integrated(), to).stream()
                .map(Hashes::leaf)
                .toList();
        if (leaves.size() != to - log.integrated()) {
            throw new IllegalStateException("the ledger lacks entries below " + to);
        }
        new TileWriter(store.shelf(log.number())).add(log.integrated(), leaves);
        store.integrated(log.number(), to);
        return leaves.size();
    }

    /**
     * What is integrated is signed; the signature is on this node's disk before the database has it.
     *
     * @return whether one was made
     * @throws WrongLogKey this node hasn't got the key that signs
     */
    boolean publish() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            LogState seen = store.current().orElseThrow();
            return !(seen.checkpoint() != null && seen.published() == seen.integrated())
                    && store.alone()
                    && publish(store.current().orElseThrow());
        }));
    }

    private boolean publish(LogState log) {
        Tree tree = new Tree(log.integrated(), store.tiles(log.number()));
        if (last.against(log, tree) != LedgerHealth.FINE) {
            return false;
        }
        NoteSigner signer = key.of(store.keys(log.number()).signing());
        Checkpoint checkpoint = new Checkpoint(log.origin(), log.integrated(), tree.root());
        Note note = new Note(checkpoint.text(), List.of(signer.sign(checkpoint.text(), clock.instant())));
        last.remember(note);
        store.published(log.number(), checkpoint.size(), note.toString());
        return true;
    }
}
