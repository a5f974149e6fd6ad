package org.mingjing.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104). */
final class Hmac {

    private Hmac() {}

    static byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One purpose, one key: the expand step of HKDF (RFC 5869) for its first 32 bytes. */
    static byte[] derive(byte[] key, String purpose) {
        return of(key, ("mingjing/" + purpose).getBytes(StandardCharsets.UTF_8), new byte[] {1});
    }
}
