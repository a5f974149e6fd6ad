package org.mingjing.decision.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.exchange.ImportRun.Counts;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The record of files that came in, and of the rows that were refused. */
@Repository
class ImportRuns {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    ImportRuns(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void add(UUID id, String fileName, long size, String preparedBy, @Nullable String approvedBy) {
        jdbc.update("""
                insert into import_run (id, file_name, size, state, prepared_by, approved_by, received_at)
                values (?, ?, ?, 'WAITING', ?, ?, ?)
                """, id, fileName, size, preparedBy, approvedBy, now());
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.query("select * from import_run where id = ?", (row, n) -> run(row), id).stream()
                .findFirst();
    }

    List<ImportRun> newest(int offset, int limit) {
        return jdbc.query(
                "select * from import_run order by received_at desc, id limit ? offset ?",
                (row, n) -> run(row),
                limit,
                offset);
    }

    int count() {
        Integer count = jdbc.queryForObject("select count(*) from import_run", Integer.class);
        return count == null ? 0 : count;
    }

    /** Those that a stop or a crash left unfinished, the oldest first. */
    List<ImportRun> unfinished() {
        return jdbc.query(
                "select * from import_run where finished_at is null order by received_at, id", (row, n) -> run(row));
    }

    /** Counts a batch in the transaction that writes its rows: what is counted is written, and nothing else. */
    void advance(UUID id, double progress, long rows, Counts more) {
        jdbc.update(
                """
                update import_run set state = 'RUNNING', progress = ?, rows_done = rows_done + ?, drafts = drafts + ?,
                  published = published + ?, held = held + ?, expired = expired + ?, unchanged = unchanged + ?,
                  corrections = corrections + ?, refused = refused + ?, warnings = warnings + ?
                where id = ?
                """,
                progress,
                rows,
                more.drafts(),
                more.published(),
                more.held(),
                more.expired(),
                more.unchanged(),
                more.corrections(),
                more.refused(),
                more.warnings(),
                id);
    }

    void refuse(UUID run, List<Fault> faults) {
        List<Fault> withValue =
                faults.stream().filter(fault -> !fault.value().isEmpty()).toList();
        List<UUID> values = vault.seal(withValue.stream()
                .map(fault -> fault.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toList());
        List<Object[]> rows = new ArrayList<>(faults.size());
        long line = -1;
        int ordinal = 0;
        int sealedValue = 0;
        for (Fault fault : faults) {
            ordinal = fault.line() == line ? ordinal + 1 : 0;
            line = fault.line();
            UUID value = fault.value().isEmpty() ? null : values.get(sealedValue++);
            rows.add(new Object[] {
                run, line, ordinal, fault.column(), fault.reason().name(), fault.masked(), value
            });
        }
        jdbc.batchUpdate("""
                insert into import_refusal (run_id, line, ordinal, column_name, reason, masked, value)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    List<ImportDesk.Refusal> refusals(UUID run, int offset, int limit) {
        return jdbc.query(
                """
                select line, ordinal, column_name, reason, masked from import_refusal where run_id = ?
                order by line, ordinal limit ? offset ?
                """,
                (row, n) -> new ImportDesk.Refusal(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        FaultReason.valueOf(row.getString(4)),
                        row.getString(5)),
                run,
                limit,
                offset);
    }

    Optional<UUID> refusedValue(UUID run, long line, int ordinal) {
        return jdbc
                .queryForList(
                        "select value from import_refusal where run_id = ? and line = ? and ordinal = ? and value is not null",
                        UUID.class,
                        run,
                        line,
                        ordinal)
                .stream()
                .findFirst();
    }

    void finish(UUID id) {
        jdbc.update("update import_run set state = 'DONE', progress = 1, finished_at = ? where id = ?", now(), id);
    }

    void fail(UUID id, String reason, String detail) {
        jdbc.update(
                "update import_run set state = 'UNREADABLE', failure = ?, failure_detail = ?, finished_at = ? where id = ?",
                reason,
                detail,
                now(),
                id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                ImportRun.State.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getString("approved_by"),
                row.getTimestamp("received_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getDouble("progress"),
                row.getLong("rows_done"),
                new Counts(
                        row.getLong("drafts"),
                        row.getLong("published"),
                        row.getLong("held"),
                        row.getLong("expired"),
                        row.getLong("unchanged"),
                        row.getLong("corrections"),
                        row.getLong("refused"),
                        row.getLong("warnings")),
                row.getString("failure"),
                row.getString("failure_detail"));
    }
}
