package org.mingjing.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh key for every content, itself wrapped by a master key (NIST SP 800-38D).
 *
 * @param format {@link #PLAIN}, or {@link #BOUND}: key and content open under this id alone, so rows can't be exchanged
 * @param keyId of the master key
 * @param wrappedKey without it nobody reads {@code ciphertext} again
 */
record Envelope(UUID id, int format, String keyId, byte[] wrappedKey, byte[] ciphertext) {

    static final int PLAIN = 1;
    static final int BOUND = 2;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Envelope seal(UUID id, byte[] plain, MasterKey master) {
        byte[] key = MasterKey.random();
        byte[] bound = bound(id, BOUND);
        return new Envelope(
                id,
                BOUND,
                master.id(),
                encrypt(key, master.wrapping(), bound),
                encrypt(plain, new SecretKeySpec(key, "AES"), bound));
    }

    /** @param master the key of {@code keyId} */
    byte[] open(MasterKey master) {
        byte[] bound = bound(id, format);
        return decrypt(ciphertext, new SecretKeySpec(decrypt(wrappedKey, master.wrapping(), bound), "AES"), bound);
    }

    /** The data key under another master key; the content isn't touched. */
    static byte[] rewrap(UUID id, int format, byte[] wrappedKey, MasterKey from, MasterKey to) {
        byte[] bound = bound(id, format);
        return encrypt(decrypt(wrappedKey, from.wrapping(), bound), to.wrapping(), bound);
    }

    private static byte[] bound(UUID id, int format) {
        return switch (format) {
            case PLAIN -> new byte[0];
            case BOUND ->
                ByteBuffer.allocate(17)
                        .put((byte) BOUND)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            default -> throw new SealBroken("unknown format " + format);
        };
    }

    static byte[] encrypt(byte[] plain, SecretKey key, byte[] bound) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            byte[] out = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, out, NONCE);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(byte[] sealed, SecretKey key, byte[] bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken(e);
        }
    }
}
