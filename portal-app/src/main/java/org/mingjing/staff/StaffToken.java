package org.mingjing.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.DataDirectory;

/** The secret that opens the staff API; only its digest is kept. */
final class StaffToken {

    static final String FILE = "staff-api.token";

    private final byte @Nullable [] digest;

    private StaffToken(@Nullable String secret) {
        this.digest = secret == null ? null : digest(secret);
    }

    static StaffToken of(String secret) {
        return new StaffToken(secret);
    }

    /** No token opens the staff API. */
    static StaffToken none() {
        return new StaffToken(null);
    }

    /** The token in the data directory, readable by its owner alone; made at the first start. */
    static StaffToken in(DataDirectory directory) {
        Path file = directory.folder("").resolve(FILE);
        if (!Files.exists(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
            directory.writeSecret(file, text.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return new StaffToken(Files.readString(file).strip());
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot read " + file, cannot);
        }
    }

    /** Takes as long for a near miss as for a far one. */
    boolean matches(String presented) {
        return digest != null && MessageDigest.isEqual(digest, digest(presented));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
