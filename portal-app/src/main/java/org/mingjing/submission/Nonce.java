package org.mingjing.submission;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 128 random bits, made by the browser or by the form, that stand for one act of sending: however often it is repeated, it makes one
 * case and one receipt.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record Nonce(String hex) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it has another form */
    public Nonce {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("not a nonce");
        }
    }

    public static boolean isValid(String hex) {
        return hex.length() == 32 && hex.matches("[0-9a-f]{32}");
    }

    /** For a form that can't make its own. */
    public static Nonce fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Nonce(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "Nonce";
    }
}
