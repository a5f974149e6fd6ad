package org.mingjing.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.mingjing.shared.DataDirectory;

/** The key that wraps every data key. The database never holds it. */
final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("mingjing.vault.key must be 32 bytes in base64");
        }
        this.secret = secret.clone();
    }

    /** From configuration, else from the data directory's {@code keys/master.key}, made at first start. */
    static MasterKey of(VaultSettings settings, DataDirectory directory) {
        if (settings.key() != null) {
            return new MasterKey(Base64.getDecoder().decode(settings.key()));
        }
        Path file = directory.folder("keys").resolve("master.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                directory.writeSecret(file, Base64.getEncoder().encode(fresh));
            }
            return new MasterKey(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the key in the record without telling it. */
    String id() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derive("id"))
                .substring(0, 8);
    }

    SecretKey wrapping() {
        return new SecretKeySpec(derive("wrap"), "AES");
    }

    SecretKey digesting() {
        return new SecretKeySpec(derive("digest"), "HmacSHA256");
    }

    /** One purpose, one key: HMAC-SHA256 as the expand step of HKDF (RFC 5869). */
    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("mingjing/" + purpose).getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
