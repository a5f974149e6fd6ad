package org.mingjing.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.intake.SentCases;
import org.mingjing.ledger.Commitment;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits to submissions that came in before there was a ledger. Their receipts are known to their senders alone, so the salt is random
 * and sealed in the vault. It proves that nothing of them was changed since; not when they came in, nor which category was chosen.
 */
@Component
class LedgerBackfill {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final SentCases cases;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final SubmissionSettings settings;
    private final Clock clock;

    LedgerBackfill(
            JdbcTemplate jdbc,
            SentCases cases,
            Vault vault,
            TransactionTemplate transaction,
            SubmissionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.vault = vault;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    private record Row(byte[] receiptHash, UUID caseId) {}

    /** A hundred at a time; a row that another node has is left to it. Deleted cases have nothing to commit to. */
    void run() {
        byte[] after = new byte[0];
        List<Row> rows;
        do {
            byte[] from = after;
            rows = Objects.requireNonNull(transaction.execute(status -> some(from)));
            if (!rows.isEmpty()) {
                after = rows.getLast().receiptHash();
            }
        } while (rows.size() == AT_ONCE);
    }

    private List<Row> some(byte[] after) {
        List<Row> rows =
                jdbc.query("""
                select receipt_hash, case_id from submission_receipt where commitment is null and receipt_hash > ?
                order by receipt_hash limit ? for update skip locked
                """, (row, n) -> new Row(row.getBytes(1), row.getObject(2, UUID.class)), after, AT_ONCE);
        for (Row row : rows) {
            Optional<SentCases.Sent> sent = cases.of(row.caseId());
            sent.ifPresent(one -> commit(row, CommittedContent.of(one, null)));
        }
        return rows;
    }

    private void commit(Row row, CommittedContent content) {
        Commitment commitment = Commitment.to(content.canonical());
        Instant batch = settings.batchAfter(clock.instant());
        jdbc.update(
                """
                with kept as (update submission_receipt set entry_id = ?, commitment = ?, merge_by = ?, salt = ?
                  where receipt_hash = ? returning entry_id, commitment)
                insert into submission_waiting (entry_id, commitment, batch) select entry_id, commitment, ? from kept
                """,
                UUID.randomUUID(),
                commitment.value(),
                batch.plus(settings.ledgerWithin()).atOffset(ZoneOffset.UTC),
                vault.seal(commitment.salt()),
                row.receiptHash(),
                batch.atOffset(ZoneOffset.UTC));
    }
}
