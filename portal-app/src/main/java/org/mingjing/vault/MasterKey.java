package org.mingjing.vault;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that wraps data keys. The database never holds it. */
final class MasterKey {

    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String id;
    private final SecretKey wrapping;

    private MasterKey(byte[] secret) {
        this.secret = secret;
        this.id = id(secret);
        this.wrapping = new SecretKeySpec(Hmac.derive(secret, "wrap"), "AES");
    }

    static MasterKey fresh() {
        return new MasterKey(random());
    }

    /**
     * @param where the setting or file it stands in, for the message
     * @throws WrongKey it isn't 32 bytes in base64
     */
    static MasterKey parse(String base64, String where) {
        return new MasterKey(bytes(base64, where));
    }

    static byte[] bytes(String base64, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, without what was found
        }
        throw new WrongKey(where + " 应为 32 字节的 base64 (must be 32 bytes in base64)");
    }

    static byte[] random() {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** Names a key in the record without telling it. */
    static String id(byte[] secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.derive(secret, "id"))
                .substring(0, 8);
    }

    String id() {
        return id;
    }

    SecretKey wrapping() {
        return wrapping;
    }

    /** What digests were keyed with before they had a key of their own. */
    byte[] firstDigestKey() {
        return Hmac.derive(secret, "digest");
    }

    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }
}
