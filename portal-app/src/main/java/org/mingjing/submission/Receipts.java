package org.mingjing.submission;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.ledger.Commitment;
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
    private final ReceiptSalt salts;
    private final SubmissionSettings settings;
    private final Clock clock;

    Receipts(JdbcTemplate jdbc, KeyedHash keyed, ReceiptSalt salts, SubmissionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keyed = keyed;
        this.salts = salts;
        this.settings = settings;
        this.clock = clock;
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

    byte[] hash(Receipt receipt) {
        return keyed.of("submission-receipt", receipt.digits().getBytes(StandardCharsets.US_ASCII));
    }

    /** What the database answered to a claim. */
    sealed interface Claim {
        /** It is new; whoever claimed it commits a case with it. */
        record Fresh(Receipt receipt, Committed committed) implements Claim {}

        /** The same nonce was committed before. @param same whether it said the same */
        record Repeated(Receipt receipt, UUID caseId, boolean same) implements Claim {}
    }

    /** What will be in the ledger of a receipt's case. */
    record Committed(Commitment commitment, Instant mergeBy) {}

    /**
     * Binds the nonce's receipt to a case, and has the commitment to its content wait for the next batch, in the caller's transaction
     * and in one round trip. Two at once with one nonce: the second waits for the first's commit, then is a repetition.
     */
    Claim claim(Nonce nonce, String text, UUID caseId, CommittedContent content) {
        byte[] nonceHash = keyed.of("submission-nonce", nonce.bytes());
        byte[] textHash = textHash(text);
        byte[] canonical = content.canonical();
        byte[] saltPart = salts.fresh();
        Instant batch = settings.batchAfter(clock.instant());
        Instant mergeBy = batch.plus(settings.ledgerWithin());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Receipt receipt = derive(nonce, attempt);
            Commitment commitment = Commitment.to(salts.salt(receipt, saltPart), canonical);
            int kept = jdbc.update(
                    """
                    with kept as (
                      insert into submission_receipt (receipt_hash, nonce_hash, text_hash, case_id, entry_id, commitment, merge_by,
                        category, salt_part)
                      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning entry_id, commitment)
                    insert into submission_waiting (entry_id, commitment, batch) select entry_id, commitment, ? from kept
                    """,
                    hash(receipt),
                    nonceHash,
                    textHash,
                    caseId,
                    UUID.randomUUID(),
                    commitment.value(),
                    mergeBy.atOffset(ZoneOffset.UTC),
                    content.category(),
                    saltPart,
                    batch.atOffset(ZoneOffset.UTC));
            if (kept == 1) {
                return new Claim.Fresh(receipt, new Committed(commitment, mergeBy));
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
