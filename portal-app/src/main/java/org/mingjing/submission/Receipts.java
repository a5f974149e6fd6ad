package org.mingjing.submission;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.vault.KeyedHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Receipts: derived from the nonce under a key, kept as a keyed hash. Who holds the database can neither read one nor test a guess;
 * with a million open cases, a guess from outside is right once in 10⁹.
 */
@Component
public class Receipts {

    private static final BigInteger PAYLOADS = BigInteger.TEN.pow(Receipt.LENGTH - 1);

    /** So many nonces may share a receipt before a submission is turned away; the second is already one in 10⁹. */
    private static final int TRIES = 4;

    private final JdbcTemplate jdbc;
    private final KeyedHash keyed;

    Receipts(JdbcTemplate jdbc, KeyedHash keyed) {
        this.jdbc = jdbc;
        this.keyed = keyed;
    }

    /** What step two shows before sending; it takes effect when the submission is committed. */
    public Receipt preview(Nonce nonce) {
        return derive(nonce, 0);
    }

    /** The case that a receipt opens; an unknown one costs as much. */
    public Optional<UUID> caseOf(Receipt receipt) {
        return jdbc
                .queryForList(
                        "select case_id from submission_receipt where receipt_hash = ?", UUID.class, hash(receipt))
                .stream()
                .findFirst();
    }

    private Receipt derive(Nonce nonce, int attempt) {
        byte[] input =
                ByteBuffer.allocate(17).put(nonce.bytes()).put((byte) attempt).array();
        BigInteger number = new BigInteger(1, keyed.of("submission-receipt-derivation", input)).mod(PAYLOADS);
        return Receipt.withCheckDigit("%015d".formatted(number));
    }

    private byte[] hash(Receipt receipt) {
        return keyed.of("submission-receipt", receipt.digits().getBytes(StandardCharsets.US_ASCII));
    }

    /** What the database answered to a claim. */
    sealed interface Claim {
        /** It is new; whoever claimed it commits a case with it. */
        record Fresh(Receipt receipt) implements Claim {}

        /** The same nonce was committed before. @param same whether it said the same */
        record Repeated(Receipt receipt, UUID caseId, boolean same) implements Claim {}
    }

    /**
     * Binds the nonce's receipt to a case in the caller's transaction. Two at once with one nonce: the second waits for the first's
     * commit, then is a repetition.
     */
    Claim claim(Nonce nonce, String text, UUID caseId) {
        byte[] nonceHash = keyed.of("submission-nonce", nonce.bytes());
        byte[] textHash = textHash(text);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Receipt receipt = derive(nonce, attempt);
            int kept = jdbc.update(
                    "insert into submission_receipt (receipt_hash, nonce_hash, text_hash, case_id) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    hash(receipt),
                    nonceHash,
                    textHash,
                    caseId);
            if (kept == 1) {
                return new Claim.Fresh(receipt);
            }
            Optional<Claim> repeated = repeated(nonce, nonceHash, textHash);
            if (repeated.isPresent()) {
                return repeated.get();
            }
        }
        throw new IllegalStateException("no free receipt");
    }

    private Optional<Claim> repeated(Nonce nonce, byte[] nonceHash, byte[] textHash) {
        record Kept(byte[] receiptHash, byte[] textHash, UUID caseId) {}
        return jdbc
                .query(
                        "select receipt_hash, text_hash, case_id from submission_receipt where nonce_hash = ?",
                        (row, n) -> new Kept(row.getBytes(1), row.getBytes(2), row.getObject(3, UUID.class)),
                        nonceHash)
                .stream()
                .findFirst()
                .map(kept -> new Claim.Repeated(
                        receiptWith(nonce, kept.receiptHash()),
                        kept.caseId(),
                        Arrays.equals(kept.textHash(), textHash)));
    }

    private Receipt receiptWith(Nonce nonce, byte[] receiptHash) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Receipt receipt = derive(nonce, attempt);
            if (Arrays.equals(hash(receipt), receiptHash)) {
                return receipt;
            }
        }
        throw new IllegalStateException("receipt not derived from its nonce");
    }

    private byte[] textHash(String text) {
        return keyed.of("submission-text", text.getBytes(StandardCharsets.UTF_8));
    }
}
