package org.mingjing.ledger.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.shared.DurableFile;

/** The witness's key: {@code witness.key} in its folder, made at the first start. */
final class Cosigner {

    private Cosigner() {}

    /** @throws IllegalArgumentException the key there has another name */
    static NoteSigner in(Path data, String name) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("witness.key");
        if (!Files.exists(file)) {
            NoteSigner made = NoteSigner.generate(name, NoteVerifier.WITNESS);
            DurableFile.write(file, (made.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        NoteSigner signer = NoteSigner.parse(Files.readString(file));
        if (!signer.verifier().name().equals(name)) {
            throw new IllegalArgumentException("密钥的名称是 (the key's name is) "
                    + signer.verifier().name() + ": --name " + signer.verifier().name());
        }
        return signer;
    }

    /** In groups of four, as people compare it. */
    static String fingerprint(NoteVerifier key) {
        return key.fingerprint().replaceAll("(.{4})(?!$)", "$1 ");
    }
}
