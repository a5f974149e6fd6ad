package org.mingjing.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh key for every content, itself wrapped by the master key (NIST SP 800-38D). */
final class Envelope {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /** @param wrappedKey without it nobody reads {@code ciphertext} again */
    record Sealed(byte[] wrappedKey, byte[] ciphertext) {}

    static Sealed seal(byte[] plain, SecretKey wrapping) {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        byte[] ciphertext = encrypt(plain, new SecretKeySpec(key, "AES"));
        return new Sealed(encrypt(key, wrapping), ciphertext);
    }

    static byte[] open(Sealed sealed, SecretKey wrapping) {
        return decrypt(sealed.ciphertext(), new SecretKeySpec(decrypt(sealed.wrappedKey(), wrapping), "AES"));
    }

    private static byte[] encrypt(byte[] plain, SecretKey key) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] out = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, out, NONCE);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(byte[] sealed, SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }
}
