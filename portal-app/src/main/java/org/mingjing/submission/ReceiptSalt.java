package org.mingjing.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.mingjing.vault.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The salt of a submission's commitment: a keyed hash of its receipt with random bytes that the database keeps. It takes receipt, key
 * and row to make it; whoever lacks one of them can't test a guess at the content. Without the row nobody can make it any more.
 */
@Component
class ReceiptSalt {

    private static final int PART = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyedHash keyed;

    ReceiptSalt(KeyedHash keyed) {
        this.keyed = keyed;
    }

    /** What the row keeps. */
    byte[] fresh() {
        byte[] part = new byte[PART];
        RANDOM.nextBytes(part);
        return part;
    }

    /** 32 bytes. */
    byte[] salt(Receipt receipt, byte[] part) {
        byte[] digits = receipt.digits().getBytes(StandardCharsets.US_ASCII);
        return keyed.of(
                "submission-ledger-salt",
                ByteBuffer.allocate(digits.length + part.length)
                        .put(digits)
                        .put(part)
                        .array());
    }
}
