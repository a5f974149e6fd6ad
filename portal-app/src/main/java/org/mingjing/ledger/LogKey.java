package org.mingjing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.DurableFile;
import org.springframework.stereotype.Component;

/**
 * The keys that sign checkpoints and promises: apart from the database, {@code keys/ledger.key} or a setting. While one takes over from
 * another both are there, the later one in {@code keys/ledger.next}; which of them signs the database says.
 */
@Component
class LogKey {

    private final LedgerSettings settings;
    private final Path folder;
    private final Path file;
    private final Path next;

    LogKey(LedgerSettings settings, DataDirectory directory) {
        this.settings = settings;
        this.folder = directory.folder("keys");
        this.file = folder.resolve("ledger.key");
        this.next = folder.resolve("ledger.next");
    }

    /** The key of this log; made where there is no key at all. @throws WrongLogKey there are others only */
    synchronized NoteSigner of(String origin) {
        if (ring().isEmpty()) {
            write(file, NoteSigner.generate(origin, NoteVerifier.LOG));
        }
        return ring().stream()
                .filter(signer -> signer.verifier().name().equals(origin))
                .findFirst()
                .orElseThrow(() -> new WrongLogKey(origin, names()));
    }

    /** The secret that belongs to this key. @throws WrongLogKey it isn't here */
    synchronized NoteSigner of(NoteVerifier verifier) {
        return ring().stream()
                .filter(signer -> signer.verifier().equals(verifier))
                .findFirst()
                .orElseThrow(() -> new WrongLogKey(verifier.toString(), names()));
    }

    /** All that are here. */
    synchronized List<NoteVerifier> verifiers() {
        return ring().stream().map(NoteSigner::verifier).toList();
    }

    boolean inSettings() {
        return settings.key() != null;
    }

    /**
     * The key that takes over: the one of the settings, else one that is made and durable when this returns.
     *
     * @param origin of the log that it will sign
     * @param current who signs until then
     * @return empty where the settings have no other
     */
    synchronized Optional<NoteSigner> next(String origin, NoteVerifier current) {
        Optional<NoteSigner> given = inSettings() ? read(settings.key()) : readFile(next);
        Optional<NoteSigner> fit = given.filter(signer ->
                signer.verifier().name().equals(origin) && !signer.verifier().equals(current));
        if (fit.isEmpty() && !inSettings()) {
            NoteSigner made = NoteSigner.generate(origin, NoteVerifier.LOG);
            write(next, made);
            return Optional.of(made);
        }
        return fit;
    }

    /** Whether a key waits to take over. */
    synchronized boolean waits() {
        return Files.exists(next);
    }

    /**
     * The later key takes the earlier one's place, if it is the one that signs.
     *
     * @param keepOldAs a file name for the earlier one; null: it is deleted
     */
    synchronized void settle(NoteVerifier signing, @Nullable String keepOldAs) {
        if (readFile(next).filter(signer -> signer.verifier().equals(signing)).isEmpty()) {
            return;
        }
        try {
            if (keepOldAs != null && Files.exists(file)) {
                Files.move(file, folder.resolve(keepOldAs), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFile.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NoteSigner> ring() {
        List<NoteSigner> ring = new ArrayList<>();
        read(settings.key()).ifPresent(ring::add);
        readFile(file).ifPresent(ring::add);
        readFile(next).ifPresent(ring::add);
        read(settings.olderKey()).ifPresent(ring::add);
        return ring;
    }

    private String names() {
        List<String> found = verifiers().stream().map(NoteVerifier::toString).toList();
        return found.isEmpty() ? "-" : String.join(", ", found);
    }

    private static Optional<NoteSigner> read(@Nullable String secret) {
        return Optional.ofNullable(secret).map(NoteSigner::parse);
    }

    private static Optional<NoteSigner> readFile(Path file) {
        try {
            return Files.exists(file) ? read(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, NoteSigner signer) {
        DurableFile.write(file, (signer.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
