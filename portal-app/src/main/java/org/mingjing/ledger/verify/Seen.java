package org.mingjing.ledger.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.shared.DurableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a check remembers of a ledger for the next one.
 *
 * @param key that was trusted
 * @param checkpoint the signed note
 */
record Seen(String origin, String key, String checkpoint) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Checkpoint head() {
        return Checkpoint.parse(Note.parse(checkpoint).text());
    }

    NoteVerifier verifier() {
        return NoteVerifier.parse(key);
    }

    /** By the ledgers' addresses: one file serves several. */
    static final class Ledgers extends TreeMap<String, Seen> {}

    private static Ledgers all(Path file) throws Unreadable {
        try {
            if (!Files.exists(file)) {
                return new Ledgers();
            }
            Ledgers known = JSON.readValue(Files.readAllBytes(file), Ledgers.class);
            for (Seen one : known.values()) {
                one.head();
                one.verifier();
            }
            return known;
        } catch (IOException | JacksonException | Malformed | NullPointerException broken) {
            throw new Unreadable(
                    "读不懂上次的记录 " + file, "the state file can't be read; look what happened before you move it away");
        }
    }

    static @Nullable Seen in(Path file, URI ledger) throws Unreadable {
        return all(file).get(ledger.toString());
    }

    void remember(Path file, URI ledger) throws Unreadable {
        Ledgers known = all(file);
        known.put(ledger.toString(), this);
        write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known) + "\n");
    }

    /** Two notes that can't both be true, beside the state file. @return what was written */
    String keepEvidence(Path state, String served) throws Unreadable {
        Path seen = state.resolveSibling(state.getFileName() + ".seen-before.checkpoint");
        Path now = state.resolveSibling(state.getFileName() + ".served-now.checkpoint");
        write(seen, checkpoint);
        write(now, served);
        return seen + ", " + now;
    }

    private static void write(Path file, String text) throws Unreadable {
        try {
            DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException cannot) {
            throw new Unreadable("写不了 " + file, "can't be written: " + cannot.getMessage());
        }
    }
}
