package org.mingjing.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.SentCases;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Promises;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What proves a submission, for whoever holds its receipt. */
@Service
public class SubmissionProofs {

    private final JdbcTemplate jdbc;
    private final Receipts receipts;
    private final ReceiptSalt salts;
    private final Vault vault;
    private final SentCases cases;
    private final LedgerReader ledger;
    private final Promises promises;

    SubmissionProofs(
            JdbcTemplate jdbc,
            Receipts receipts,
            ReceiptSalt salts,
            Vault vault,
            SentCases cases,
            LedgerReader ledger,
            Promises promises) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.salts = salts;
        this.vault = vault;
        this.cases = cases;
        this.ledger = ledger;
        this.promises = promises;
    }

    /** How a case stands in the ledger; empty where it isn't committed to yet. */
    public Optional<Registered> registered(UUID caseId) {
        record Row(UUID entryId, Instant mergeBy) {}
        return jdbc
                .query(
                        "select entry_id, merge_by from submission_receipt where case_id = ? and entry_id is not null",
                        (row, n) -> new Row(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        caseId)
                .stream()
                .findFirst()
                .map(row -> new Registered(row.mergeBy(), merged(row.entryId())));
    }

    private Registered.@Nullable Merged merged(UUID entryId) {
        return ledger.newest(entryId.toString())
                .flatMap(recorded ->
                        ledger.inclusion(recorded).map(inclusion -> new Registered.Merged(recorded.entry(), inclusion)))
                .orElse(null);
    }

    /** Of what was committed just now. */
    SubmissionProof of(CommittedContent content, Receipts.Committed committed) {
        return new SubmissionProof(
                content,
                committed.commitment(),
                committed.mergeBy(),
                promises.promise(committed.commitment().value(), committed.mergeBy()));
    }

    /**
     * Made anew from what is kept; the same however often it is asked for. Empty where the case is deleted or not committed to yet.
     *
     * @throws IllegalStateException what is kept isn't what was committed to
     */
    public Optional<SubmissionProof> of(Receipt receipt) {
        return row(receipt).flatMap(row -> salt(receipt, row).flatMap(salt -> cases.of(row.caseId())
                .map(sent -> opened(row, salt, CommittedContent.of(sent, row.category())))));
    }

    private SubmissionProof opened(Row row, byte[] salt, CommittedContent content) {
        Commitment commitment = Commitment.to(salt, content.canonical());
        if (!Arrays.equals(commitment.value(), row.commitment())) {
            throw new IllegalStateException("a submission's content isn't what was committed to");
        }
        return of(content, new Receipts.Committed(commitment, row.mergeBy()));
    }

    private Optional<byte[]> salt(Receipt receipt, Row row) {
        if (row.saltPart() != null) {
            return Optional.of(salts.salt(receipt, row.saltPart()));
        }
        return Optional.ofNullable(row.salt()).flatMap(vault::open);
    }

    private record Row(
            UUID caseId,
            byte[] commitment,
            Instant mergeBy,
            @Nullable String category,
            byte @Nullable [] saltPart,
            @Nullable UUID salt) {}

    private Optional<Row> row(Receipt receipt) {
        return jdbc
                .query(
                        """
                        select case_id, commitment, merge_by, category, salt_part, salt from submission_receipt
                        where receipt_hash = ? and commitment is not null
                        """,
                        (row, n) -> new Row(
                                row.getObject(1, UUID.class),
                                row.getBytes(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4),
                                row.getBytes(5),
                                row.getObject(6, UUID.class)),
                        receipts.hash(receipt))
                .stream()
                .findFirst();
    }
}
