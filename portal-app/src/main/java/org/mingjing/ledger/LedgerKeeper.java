package org.mingjing.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the log going: opens it, watches that the database wasn't set back, and takes the three steps every second. */
@Component
class LedgerKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
    private static final int FIRST = 1;
    private static final long NEXT_TRY = Duration.ofSeconds(10).toNanos();
    private static final int HANDOVER_TRIES = 50;

    private final LedgerStore store;
    private final LogSteps steps;
    private final LastCheckpoint last;
    private final LogKey key;
    private final KeyChange change;
    private final Recovery recovery;
    private final Lookout lookout;
    private final Witnesses witnesses;
    private final LedgerSettings settings;
    private volatile LedgerHealth health = LedgerHealth.FINE;
    private volatile boolean running;
    private long recoverAt = System.nanoTime();
    private String complaint = "";

    LedgerKeeper(
            LedgerStore store,
            LogSteps steps,
            LastCheckpoint last,
            LogKey key,
            KeyChange change,
            Recovery recovery,
            Lookout lookout,
            Witnesses witnesses,
            LedgerSettings settings) {
        this.store = store;
        this.steps = steps;
        this.last = last;
        this.key = key;
        this.change = change;
        this.recovery = recovery;
        this.lookout = lookout;
        this.witnesses = witnesses;
        this.settings = settings;
    }

    LedgerHealth health() {
        return health;
    }

    /** Opens the log before anything is served. @throws WrongLogKey the key at hand doesn't sign it */
    @Override
    public synchronized void start() {
        LogState log = opened();
        change.restore();
        lookout.look(log.origin(), trusted(log));
        if (assess(log) == LedgerHealth.FINE) {
            NoteVerifier signing = store.keys(log.number()).signing();
            key.of(signing);
            change.settle();
            finishKeyChange(log, signing);
            round();
        }
        running = true;
    }

    private LogState opened() {
        if (store.current().isEmpty()) {
            store.open(FIRST, settings.origin());
        }
        LogState log = store.current().orElseThrow();
        if (store.keys(log.number()).links().isEmpty()) {
            // A database that lost everything begins with the log's first key; those after it follow from the same
            // file.
            Optional<NoteVerifier> first = last.keys()
                    .flatMap(chain -> chain.links().stream().findFirst())
                    .map(KeyChain.Link::key)
                    .filter(key -> key.name().equals(log.origin()));
            try {
                store.addKey(
                        log.number(), first.orElseGet(() -> key.of(log.origin()).verifier()));
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                LOG.debug("opened by another node");
            }
            if (first.isEmpty()) {
                last.remember(store.keys(log.number()));
            }
        }
        return log;
    }

    /** A change that was interrupted, or that the settings ask for. */
    private void finishKeyChange(LogState log, NoteVerifier signing) {
        if (!key.inSettings() && !key.waits()) {
            return;
        }
        Optional<NoteSigner> next = key.next(log.origin(), signing);
        if (next.isPresent() && (key.inSettings() || change.announced(next.get().verifier()))) {
            LOG.info(
                    "账本更换签名密钥 (the ledger changes its signing key): {}",
                    next.get().verifier());
            changeKey(next.get());
        }
    }

    /** @return the key that signs from here on; empty where none could take over */
    synchronized Optional<NoteVerifier> changeKey() {
        return health == LedgerHealth.FINE
                ? change.prepare().filter(this::changeKey).map(NoteSigner::verifier)
                : Optional.empty();
    }

    private boolean changeKey(NoteSigner next) {
        // Another node may hold the lock for a moment.
        for (int i = 0; i < HANDOVER_TRIES; i++) {
            change.announce(next.verifier());
            integrate();
            if (change.handOver(next)) {
                change.settle();
                LogState log = store.current().orElseThrow();
                last.remember(store.keys(log.number()));
                return true;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
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
        lookout.lookNowAndThen(log.origin(), trusted(log));
        if (assess(log) != LedgerHealth.FINE && !recovered(log)) {
            return;
        }
        integrate();
        try {
            steps.publish();
            complaint = "";
        } catch (WrongLogKey e) {
            if (!complaint.equals(e.getMessage())) {
                complaint = String.valueOf(e.getMessage());
                LOG.error("本节点的密钥不签此账本,检查点由其他节点签 (this node's key doesn't sign the ledger): {}", complaint);
            }
        }
        LogState published = store.current().orElseThrow();
        remember(published);
        witnesses.ask(published);
    }

    private void integrate() {
        while (steps.sequence() > 0) {
            // until none waits
        }
        while (steps.integrate() > 0) {
            // until all are in tiles
        }
    }

    /** Whose signature makes a checkpoint this log's. */
    private List<NoteVerifier> trusted(LogState log) {
        List<NoteVerifier> keys = new ArrayList<>(key.verifiers());
        store.keys(log.number()).links().forEach(link -> keys.add(link.key()));
        return keys;
    }

    /** How the database stands to what this node remembers and to what it heard from others. */
    private LedgerHealth assess(LogState seen) {
        List<Note> heard = lookout.heard();
        // Read after what was heard: another node may have signed it meanwhile.
        LogState log = heard.isEmpty() ? seen : store.current().orElseThrow();
        Tree tree = tree(log);
        for (Note note : heard) {
            if (last.against(log, tree) == LedgerHealth.FINE
                    && LastCheckpoint.against(note, log, tree) != LedgerHealth.FINE) {
                last.remember(note);
            }
        }
        LedgerHealth now = last.against(log, tree);
        if (now != health) {
            say(log, now);
            recoverAt = System.nanoTime();
            health = now;
        }
        return now;
    }

    private static void say(LogState log, LedgerHealth now) {
        switch (now) {
            case FINE -> LOG.warn("账本恢复签名 (the ledger signs again): {}", log.origin());
            case BEHIND, REFETCHING ->
                LOG.error(
                        "数据库少于已签名的账本,停止签名 (the database has fewer entries than were signed; nothing is signed): {}, {}",
                        log.origin(),
                        log.integrated());
            case FORKED ->
                LOG.error(
                        "数据库与已签名的账本不一致,停止签名 (the database has other entries than were signed; nothing is signed): {}, {}",
                        log.origin(),
                        log.integrated());
        }
    }

    /** @return whether the log may go on at once */
    private boolean recovered(LogState log) {
        Note signed = last.note().orElseThrow();
        if (System.nanoTime() - recoverAt < 0) {
            return false;
        }
        LedgerHealth found = health;
        if (found == LedgerHealth.BEHIND && recovery.mayRefetch(log, signed)) {
            health = LedgerHealth.REFETCHING;
        }
        Recovery.Outcome outcome = Recovery.Outcome.WAITING;
        try {
            outcome = recovery.recover(log, found, signed);
        } finally {
            health = found;
        }
        if (outcome == Recovery.Outcome.WAITING) {
            recoverAt = System.nanoTime() + NEXT_TRY;
            return false;
        }
        return assess(store.current().orElseThrow()) == LedgerHealth.FINE;
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
        Checkpoint known =
                last.note().map(mine -> Checkpoint.parse(mine.text())).orElse(null);
        boolean newer = known == null || !known.origin().equals(theirs.origin()) || known.size() < theirs.size();
        if (newer && last.against(log, tree(log)) == LedgerHealth.FINE) {
            last.remember(note);
        }
    }
}
