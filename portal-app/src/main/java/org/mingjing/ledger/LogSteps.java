package org.mingjing.ledger;

import java.time.Clock;
import java.util.List;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    LogSteps(LedgerStore store, LastCheckpoint last, LogKey key, Clock clock) {
        this.store = store;
        this.last = last;
        this.key = key;
        this.clock = clock;
    }

    /** Entries that were committed get an index. @return how many; fewer than a batch: none is left */
    @Transactional
    public int sequence() {
        return store.alone() ? store.sequence(store.current().orElseThrow(), BATCH) : 0;
    }

    /** What has an index goes into the tiles. @return how many leaves */
    @Transactional
    public int integrate() {
        LogState log = store.current().orElseThrow();
        if (log.integrated() == log.sequenced() || !store.alone()) {
            return 0;
        }
        log = store.current().orElseThrow();
        long to = Math.min(log.sequenced(), log.integrated() + BATCH);
        List<byte[]> leaves = store.entries(log.number(), log.integrated(), to).stream()
                .map(Hashes::leaf)
                .toList();
        if (leaves.size() != to - log.integrated()) {
            throw new IllegalStateException("the ledger lacks entries below " + to);
        }
        new TileWriter(store, log.number()).add(log.integrated(), leaves);
        store.integrated(log.number(), to);
        return leaves.size();
    }

    /** What is integrated is signed; the signature is on this node's disk before the database has it. @return whether one was made */
    @Transactional
    public boolean publish() {
        LogState log = store.current().orElseThrow();
        if (log.checkpoint() != null && log.published() == log.integrated() || !store.alone()) {
            return false;
        }
        log = store.current().orElseThrow();
        Tree tree = new Tree(log.integrated(), store.tiles(log.number()));
        if (last.against(log, tree) != LedgerHealth.FINE) {
            return false;
        }
        NoteSigner signer = key.of(log.origin());
        Checkpoint checkpoint = new Checkpoint(log.origin(), log.integrated(), tree.root());
        Note note = new Note(checkpoint.text(), List.of(signer.sign(checkpoint.text(), clock.instant())));
        last.remember(note);
        store.published(log.number(), checkpoint.size(), note.toString());
        return true;
    }
}
