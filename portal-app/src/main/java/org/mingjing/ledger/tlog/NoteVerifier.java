package org.mingjing.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that checks notes, as {@code name+hash+base64} says it (C2SP signed-note, tlog-cosignature).
 *
 * @param type {@link #LOG} or {@link #WITNESS}
 * @param publicKey 32 bytes
 */
public record NoteVerifier(String name, int type, byte[] publicKey) {

    /** Ed25519 over the note's text. */
    public static final int LOG = 0x01;

    /** Ed25519 over time and text: a cosignature. */
    public static final int WITNESS = 0x04;

    /** @throws Malformed no such key */
    public NoteVerifier {
        checkName(name);
        if (type != LOG && type != WITNESS || publicKey.length != 32) {
            throw new Malformed("not an Ed25519 verifier key");
        }
    }

    static void checkName(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c < 0x20 || Character.isSpaceChar(c))) {
            throw new Malformed("not the name of a key");
        }
    }

    /** @throws Malformed not a verifier key, or its hash belongs to another */
    public static NoteVerifier parse(String key) {
        String[] parts = key.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("a verifier key is name+hash+base64");
        }
        byte[] typed = base64(parts[2]);
        if (typed.length != 33) {
            throw new Malformed("not an Ed25519 verifier key");
        }
        NoteVerifier verifier = new NoteVerifier(parts[0], typed[0], Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().toHexDigits(verifier.id()).equals(parts[1])) {
            throw new Malformed("the verifier key's hash belongs to another key");
        }
        return verifier;
    }

    /** The four bytes that signatures name it by. */
    public int id() {
        byte[] hash = Hashes.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', (byte) type}, publicKey);
        return ByteBuffer.wrap(hash).getInt();
    }

    /** SHA-256 of type and public key, 64 hexadecimal digits: what is printed where people can compare it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Hashes.of(new byte[] {(byte) type}, publicKey));
    }

    /** Whether these are its signature's bytes (time first, of a witness) over the text. */
    public boolean verifies(String text, byte[] signature) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (type == LOG) {
            return signature.length == 64 && Ed25519.verifies(publicKey, body, signature);
        }
        if (signature.length != 72) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        return time > 0 && Ed25519.verifies(publicKey, cosigned(time, text), Arrays.copyOfRange(signature, 8, 72));
    }

    static byte[] cosigned(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // One spelling only: unused bits are zero.
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Malformed("not base64");
    }

    /** {@code name+hash+base64}. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(33).put((byte) type).put(publicKey).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
