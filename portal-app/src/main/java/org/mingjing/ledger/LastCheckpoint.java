package org.mingjing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.DurableFile;
import org.springframework.stereotype.Component;

/**
 * The newest checkpoint that this node knows, and the log's keys, outside the database: a database that was set back can't sign against
 * them.
 */
@Component
class LastCheckpoint {

    private final Path folder;
    private final Path file;
    private final Path keys;

    LastCheckpoint(DataDirectory directory) {
        this.folder = directory.folder("ledger");
        this.file = folder.resolve("checkpoint");
        this.keys = folder.resolve("keys.json");
    }

    /** Empty on a new node. */
    synchronized Optional<Note> note() {
        return read(file).map(Note::parse);
    }

    /** On disk when it returns. */
    synchronized void remember(Note note) {
        write(file, note.toString());
    }

    /** Keeps signatures that came later, if the text is still the newest known. */
    synchronized void rememberSignatures(Note note) {
        if (note().filter(known -> known.text().equals(note.text()) && !known.equals(note))
                .isPresent()) {
            remember(note);
        }
    }

    /** Empty on a new node. */
    synchronized Optional<KeyChain> keys() {
        return read(keys).map(KeyChain::parse);
    }

    /** On disk when it returns. */
    synchronized void remember(KeyChain chain) {
        write(keys, chain.json());
    }

    /** Keeps a note for whoever has to find out what happened; once. */
    void keepAsEvidence(Note note) {
        String name = HexFormat.of().formatHex(Hashes.of(note.text().getBytes(StandardCharsets.UTF_8)), 0, 8);
        write(folder.resolve("evidence-" + name + ".txt"), note.toString());
    }

    /** How the database stands to it. @param tree what is integrated */
    LedgerHealth against(LogState log, Tree tree) {
        return note().map(note -> against(note, log, tree)).orElse(LedgerHealth.FINE);
    }

    /** How the database stands to a checkpoint that was signed for it. @param tree what is integrated */
    static LedgerHealth against(Note signed, LogState log, Tree tree) {
        Checkpoint known = Checkpoint.parse(signed.text());
        if (!known.origin().equals(log.origin())) {
            return log.successor(known.origin()).isPresent() ? LedgerHealth.BEHIND : LedgerHealth.FINE;
        }
        if (known.size() > log.integrated()) {
            return LedgerHealth.BEHIND;
        }
        return Arrays.equals(tree.rootAt(known.size()), known.root()) ? LedgerHealth.FINE : LedgerHealth.FORKED;
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
