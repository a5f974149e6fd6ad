package org.mingjing.ledger;

import java.util.Objects;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the log going: opens it, watches that the database wasn't set back, and takes the three steps every second. */
@Component
class LedgerKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
    private static final int FIRST = 1;

    private final LedgerStore store;
    private final LogSteps steps;
    private final LastCheckpoint last;
    private final LogKey key;
    private final LedgerSettings settings;
    private volatile LedgerHealth health = LedgerHealth.FINE;
    private volatile boolean running;

    LedgerKeeper(LedgerStore store, LogSteps steps, LastCheckpoint last, LogKey key, LedgerSettings settings) {
        this.store = store;
        this.steps = steps;
        this.last = last;
        this.key = key;
        this.settings = settings;
    }

    LedgerHealth health() {
        return health;
    }

    /** Opens the log before anything is served. */
    @Override
    public void start() {
        if (store.current().isEmpty()) {
            store.open(FIRST, settings.origin());
        }
        key.of(store.current().orElseThrow().origin());
        running = true;
        round();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Scheduled(fixedDelayString = "${mingjing.ledger.every:1s}")
    void scheduled() {
        if (running) {
            round();
        }
    }

    /** Sequences, integrates and publishes whatever waits. */
    synchronized void round() {
        LogState log = store.current().orElseThrow();
        LedgerHealth now = health(log);
        if (now != health) {
            LOG.error("账本 (ledger) {}: {} → {}", log.origin(), health, now);
            health = now;
        }
        if (now != LedgerHealth.FINE) {
            return;
        }
        while (steps.sequence() > 0) {
            // until none waits
        }
        while (steps.integrate() > 0) {
            // until all are in tiles
        }
        steps.publish();
        remember(store.current().orElseThrow());
    }

    private LedgerHealth health(LogState log) {
        return last.against(log, tree(log));
    }

    private Tree tree(LogState log) {
        return new Tree(log.integrated(), store.tiles(log.number()));
    }

    /** Another node may have signed it. */
    private void remember(LogState log) {
        if (log.checkpoint() == null) {
            return;
        }
        Note note = Note.parse(log.checkpoint());
        Checkpoint theirs = Checkpoint.parse(note.text());
        Note mine = last.note().orElse(null);
        Checkpoint known = mine == null ? null : Checkpoint.parse(mine.text());
        boolean newer = known == null || !known.origin().equals(theirs.origin()) || known.size() < theirs.size();
        if (newer && Objects.equals(last.against(log, tree(log)), LedgerHealth.FINE)) {
            last.remember(note);
        }
    }
}
