package org.mingjing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.DurableFile;
import org.springframework.stereotype.Component;

/** The newest checkpoint that this node knows, outside the database: a database that was set back can't sign against it. */
@Component
class LastCheckpoint {

    private final Path file;

    LastCheckpoint(DataDirectory directory) {
        this.file = directory.folder("ledger").resolve("checkpoint");
    }

    /** Empty on a new node. */
    Optional<Note> note() {
        try {
            return Files.exists(file) ? Optional.of(Note.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when it returns. */
    void remember(Note note) {
        DurableFile.write(file, note.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How the database stands to it. @param tree what is integrated */
    LedgerHealth against(LogState log, Tree tree) {
        return note().map(note -> Checkpoint.parse(note.text()))
                .filter(known -> known.origin().equals(log.origin()))
                .map(known -> against(known, log, tree))
                .orElse(LedgerHealth.FINE);
    }

    private static LedgerHealth against(Checkpoint known, LogState log, Tree tree) {
        if (known.size() > log.integrated()) {
            return LedgerHealth.BEHIND;
        }
        return Arrays.equals(tree.rootAt(known.size()), known.root()) ? LedgerHealth.FINE : LedgerHealth.FORKED;
    }
}
