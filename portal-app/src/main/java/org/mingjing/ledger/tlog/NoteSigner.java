package org.mingjing.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A key that signs notes. What is written of it is {@link #secret}; everything else is public. */
public final class NoteSigner {

    private final NoteVerifier verifier;
    private final byte[] seed;

    private NoteSigner(NoteVerifier verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /** @param type {@link NoteVerifier#LOG} or {@link NoteVerifier#WITNESS} */
    public static NoteSigner generate(String name, int type) {
        Ed25519.Pair pair = Ed25519.generate();
        return new NoteSigner(new NoteVerifier(name, type, pair.publicKey()), pair.seed());
    }

    /** @throws Malformed not what {@link #secret} wrote */
    public static NoteSigner parse(String secret) {
        String[] parts = secret.strip().split("\\s+");
        if (parts.length != 2) {
            throw new Malformed("a signing key is a verifier key and a secret");
        }
        NoteSigner signer = new NoteSigner(NoteVerifier.parse(parts[0]), NoteVerifier.base64(parts[1]));
        if (signer.seed.length != 32
                || !signer.verifier.verifies("test\n", signer.raw("test\n", Instant.EPOCH.plusSeconds(1)))) {
            throw new Malformed("the secret doesn't belong to the verifier key");
        }
        return signer;
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** The verifier key, a space, the seed in base64. Keep it from everybody. */
    public String secret() {
        return verifier + " " + Base64.getEncoder().encodeToString(seed);
    }

    /** One signature line over the text. @param now what a cosignature tells; a log's key ignores it */
    public String sign(String text, Instant now) {
        byte[] raw = raw(text, now);
        byte[] line = ByteBuffer.allocate(4 + raw.length)
                .putInt(verifier.id())
                .put(raw)
                .array();
        return "— " + verifier.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private byte[] raw(String text, Instant now) {
        if (verifier.type() == NoteVerifier.LOG) {
            return Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        }
        long time = now.getEpochSecond();
        return ByteBuffer.allocate(72)
                .putLong(time)
                .put(Ed25519.sign(seed, NoteVerifier.cosigned(time, text)))
                .array();
    }
}
