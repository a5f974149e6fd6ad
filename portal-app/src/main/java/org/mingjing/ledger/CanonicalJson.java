package org.mingjing.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that is hashed (RFC 8785): keys sorted, numbers as ECMAScript writes them, UTF-8. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @param json an object or array @throws IllegalArgumentException it isn't JSON, or says a key twice */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    /** The same as text. */
    public static String text(String json) {
        return new String(of(json), StandardCharsets.UTF_8);
    }
}
