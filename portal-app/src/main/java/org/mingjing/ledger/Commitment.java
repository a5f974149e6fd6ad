package org.mingjing.ledger;

import java.security.SecureRandom;
import org.mingjing.ledger.tlog.Hashes;

/**
 * Fixes a content without telling it: SHA-256(salt ‖ RFC 8785 bytes). Whoever has neither salt nor content learns nothing; once the
 * salt is destroyed nobody can test a guess.
 *
 * @param salt 32 bytes, from a secure source
 * @param value 32 bytes, what the ledger holds
 */
public record Commitment(byte[] salt, byte[] value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** With a fresh salt. @param canonical from {@link CanonicalJson} */
    public static Commitment to(byte[] canonical) {
        byte[] salt = new byte[Hashes.SIZE];
        RANDOM.nextBytes(salt);
        return to(salt, canonical);
    }

    /** With this salt. */
    public static Commitment to(byte[] salt, byte[] canonical) {
        return new Commitment(salt, Hashes.of(salt, canonical));
    }
}
