package org.mingjing.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.springframework.stereotype.Component;

/** Asks witnesses and mirrors what they last saw of this log, so that a node that remembers nothing notices too. */
@Component
class Lookout {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final LedgerSettings settings;
    private final ConcurrentLinkedQueue<Note> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long next = System.nanoTime();

    Lookout(LedgerSettings settings) {
        this.settings = settings;
    }

    /** Checkpoints that came in since the last call, each signed by one of the log's keys. */
    List<Note> heard() {
        List<Note> notes = new ArrayList<>();
        for (Note note = heard.poll(); note != null; note = heard.poll()) {
            notes.add(note);
        }
        return notes;
    }

    /** Looks once a minute, in its own thread. */
    void lookNowAndThen(String origin, List<NoteVerifier> keys) {
        if (System.nanoTime() - next >= 0 && looking.compareAndSet(false, true)) {
            next = System.nanoTime() + EVERY;
            Thread.ofVirtual().name("ledger-lookout").start(() -> {
                try {
                    look(origin, keys);
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /** The next look is due at once. */
    void hurry() {
        next = System.nanoTime();
    }

    /** Asks all of them at once; at most some seconds. */
    void look(String origin, List<NoteVerifier> keys) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Note>>> answers = new ArrayList<>();
            settings.mirrors().forEach(mirror -> answers.add(all.submit(() -> newest(mirror, origin, keys))));
            settings.witnesses().forEach(witness -> answers.add(all.submit(() -> newest(witness.url(), origin, keys))));
            for (Future<Optional<Note>> answer : answers) {
                answer.get().ifPresent(heard::add);
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Note> newest(URI base, String origin, List<NoteVerifier> keys) {
        URI own = URI.create(base.toString().replaceAll("/+$", "") + "/" + folder(origin));
        return List.of(base, own).stream()
                .map(url -> verified(url, keys))
                .filter(Objects::nonNull)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Note> verified(URI url, List<NoteVerifier> keys) {
        try {
            return new RemoteLog(url, PATIENCE).checkpoint().filter(note -> signed(note, keys));
        } catch (Malformed | RemoteLog.Unreachable nothingToBelieve) {
            return Optional.empty();
        }
    }

    /** Whether the log itself signed it. @throws Malformed */
    static boolean signed(Note note, List<NoteVerifier> keys) {
        String origin = Checkpoint.parse(note.text()).origin();
        return !note.signedBy(
                        keys.stream().filter(key -> key.name().equals(origin)).toList())
                .isEmpty();
    }

    /** Where a witness that watches several logs keeps the one with this origin. */
    static String folder(String origin) {
        return HexFormat.of().formatHex(Hashes.of(origin.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }
}
