package org.mingjing.ledger;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One witness, asked to cosign (C2SP tlog-witness, add-checkpoint), by one thread at a time. */
final class AskedWitness {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWitness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_PAUSE = 300;
    private static final int TRIES = 3;

    private final NoteVerifier verifier;
    private final RemoteLog remote;
    private final LedgerStore store;
    private final LastCheckpoint last;
    private final Lookout lookout;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long notBefore = System.nanoTime();
    private int failures;

    AskedWitness(LedgerSettings.Witness witness, LedgerStore store, LastCheckpoint last, Lookout lookout) {
        this.verifier = NoteVerifier.parse(witness.verifier());
        this.remote = new RemoteLog(witness.url(), PATIENCE);
        this.store = store;
        this.last = last;
        this.lookout = lookout;
        if (verifier.type() != NoteVerifier.WITNESS) {
            throw new Malformed("not a witness's key: " + verifier);
        }
    }

    /** Returns at once. */
    void askSoon(LogState log) {
        if (log.checkpoint() == null
                || System.nanoTime() - notBefore < 0
                || cosigned(log.checkpoint())
                || !busy.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("ledger-witness").start(() -> {
            try {
                settle(ask());
            } catch (RuntimeException e) {
                LOG.warn("没有得到见证 (not cosigned): {}", verifier.name(), e);
                pause();
            } finally {
                busy.set(false);
            }
        });
    }

    private void settle(@Nullable WitnessProblem problem) {
        if (problem == null) {
            failures = 0;
            return;
        }
        store.notCosigned(store.current().orElseThrow().number(), verifier, problem);
        if (failures == 0 || problem == WitnessProblem.CONTRADICTS) {
            LOG.warn("见证方没有签名 (the witness didn't cosign) {}: {}", verifier.name(), problem);
        }
        if (problem == WitnessProblem.CONTRADICTS) {
            lookout.hurry();
        }
        pause();
    }

    private void pause() {
        failures = Math.min(failures + 1, 9);
        notBefore = System.nanoTime()
                + Duration.ofSeconds(Math.min(1L << failures, LONGEST_PAUSE)).toNanos();
    }

    private boolean cosigned(String checkpoint) {
        try {
            return Note.parse(checkpoint).signedBy(verifier);
        } catch (Malformed another) {
            return false;
        }
    }

    /** Asks for a cosignature under the newest checkpoint and adds it. @return null: it is there */
    @Nullable
    WitnessProblem ask() {
        LogState log = store.current().orElseThrow();
        WitnessStatus known = store.witnesses(log.number()).get(verifier.toString());
        long old = known == null ? 0 : known.size();
        for (int i = 0; i < TRIES; i++) {
            log = store.current().orElseThrow();
            if (log.checkpoint() == null || cosigned(log.checkpoint())) {
                return null;
            }
            Note note = Note.parse(log.checkpoint());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (old > checkpoint.size()) {
                return WitnessProblem.CONTRADICTS;
            }
            RemoteLog.Answer answer;
            try {
                answer = remote.post("add-checkpoint", request(log, checkpoint, note, old));
            } catch (RemoteLog.Unreachable down) {
                return WitnessProblem.UNREACHABLE;
            }
            switch (answer.status()) {
                case 200 -> {
                    return add(log, note, checkpoint, answer.text());
                }
                case 409 -> {
                    String size = answer.text().strip();
                    if (!size.matches("0|[1-9]\\d{0,17}") || Long.parseLong(size) == old) {
                        return WitnessProblem.CONTRADICTS;
                    }
                    old = Long.parseLong(size);
                }
                case 403, 404 -> {
                    return WitnessProblem.REFUSED;
                }
                case 422 -> {
                    return WitnessProblem.CONTRADICTS;
                }
                default -> {
                    return WitnessProblem.UNREACHABLE;
                }
            }
        }
        return WitnessProblem.UNREACHABLE;
    }

    private String request(LogState log, Checkpoint checkpoint, Note note, long old) {
        String proof = new Tree(checkpoint.size(), store.tiles(log.number()))
                .consistency(old).stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                        .collect(Collectors.joining());
        return "old " + old + "\n" + proof + "\n" + note;
    }

    private @Nullable WitnessProblem add(LogState log, Note asked, Checkpoint checkpoint, String lines) {
        List<String> signatures;
        try {
            signatures = Note.parse(asked.text() + "\n" + lines).signatures().stream()
                    .filter(line -> new Note(asked.text(), List.of(line)).signedBy(verifier))
                    .limit(1)
                    .toList();
        } catch (Malformed notByIt) {
            return WitnessProblem.WRONG_SIGNATURE;
        }
        if (signatures.isEmpty()) {
            return WitnessProblem.WRONG_SIGNATURE;
        }
        store.cosigned(log.number(), verifier, checkpoint.size());
        for (int i = 0; i < TRIES; i++) {
            LogState now = store.current().orElseThrow();
            String served = now.number() == log.number() ? now.checkpoint() : null;
            if (served == null || !Note.parse(served).text().equals(asked.text()) || cosigned(served)) {
                return null;
            }
            Note more = Note.parse(served).with(signatures);
            if (store.replaceCheckpoint(log.number(), served, more.toString())) {
                last.rememberSignatures(more);
                return null;
            }
        }
        return null;
    }
}
