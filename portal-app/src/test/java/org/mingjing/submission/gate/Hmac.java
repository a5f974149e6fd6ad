package org.mingjing.submission.gate;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs under a key of the test's own. */
final class Hmac implements Signing {

    private final String key;

    Hmac(String key) {
        this.key = key;
    }

    @Override
    public byte[] of(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((key + purpose).getBytes(), "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
