package org.mingjing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.DurableFile;
import org.springframework.stereotype.Component;

/** The key that signs checkpoints and promises: apart from the database, {@code keys/ledger.key} or a setting. */
@Component
class LogKey {

    private final LedgerSettings settings;
    private final Path file;

    LogKey(LedgerSettings settings, DataDirectory directory) {
        this.settings = settings;
        this.file = directory.folder("keys").resolve("ledger.key");
    }

    /** The key of this log; made where there is none yet. @throws WrongLogKey it belongs to another log */
    synchronized NoteSigner of(String origin) {
        try {
            String secret = settings.key();
            if (secret == null && !Files.exists(file)) {
                replace(NoteSigner.generate(origin, NoteVerifier.LOG));
            }
            NoteSigner signer = NoteSigner.parse(secret == null ? Files.readString(file) : secret);
            if (!signer.verifier().name().equals(origin)) {
                throw new WrongLogKey(origin, signer.verifier().name());
            }
            return signer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Durable when it returns. */
    synchronized void replace(NoteSigner signer) {
        DurableFile.write(file, (signer.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
