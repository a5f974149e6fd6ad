package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Cases in the database: read one, change one. */
@Repository
class CaseStore {

    private final JdbcTemplate jdbc;

    CaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseRecord> find(UUID id) {
        return one("where id = ?", id);
    }

    List<CaseRecord> findAll(List<UUID> ids) {
        return jdbc.query(
                "select " + CaseRecord.COLUMNS + " from intake_case where id = any (?)", CaseRecord::of, (Object)
                        ids.toArray(new UUID[0]));
    }

    Optional<CaseRecord> byNumber(String number) {
        return one("where number = upper(?)", number.strip());
    }

    /** Holds it until the transaction ends, so that its deeds come one after another. */
    Optional<CaseRecord> lock(UUID id) {
        return one("where id = ? for update", id);
    }

    private Optional<CaseRecord> one(String where, Object argument) {
        return jdbc
                .query("select " + CaseRecord.COLUMNS + " from intake_case " + where, CaseRecord::of, argument)
                .stream()
                .findFirst();
    }

    /** Writes how it stands after a deed. */
    void stand(UUID id, CaseState state, @Nullable String department, List<String> joint, @Nullable Outcome outcome) {
        jdbc.update(
                """
                update intake_case set state = ?, department = ?, joint = ?, outcome = ?, revision = revision + 1,
                  claimed_by = null, claimed_until = null where id = ?
                """,
                state.name(),
                department,
                joint.toArray(new String[0]),
                outcome == null ? null : outcome.name(),
                id);
    }

    void ended(UUID id, @Nullable Instant at, @Nullable LocalDate retentionUntil) {
        jdbc.update(
                "update intake_case set closed_at = ?, retention_until = ? where id = ?", utc(at), retentionUntil, id);
    }

    void category(UUID id, String category) {
        jdbc.update("update intake_case set category = ? where id = ?", category, id);
    }

    void group(UUID id, @Nullable UUID group) {
        jdbc.update("update intake_case set group_id = ? where id = ?", group, id);
    }

    void rate(UUID id, int stars) {
        jdbc.update("update intake_case set rating = ? where id = ?", stars, id);
    }

    boolean claim(UUID id, String by, Instant now, Instant until) {
        return jdbc.update("""
                        update intake_case set claimed_by = ?, claimed_until = ?
                        where id = ? and (claimed_by is null or claimed_by = ? or claimed_until < ?)
                        """, by, utc(until), id, by, utc(now)) == 1;
    }

    void release(UUID id, String by) {
        jdbc.update(
                "update intake_case set claimed_by = null, claimed_until = null where id = ? and claimed_by = ?",
                id,
                by);
    }

    /** Cases of the same kind and place within the time, not in the same group yet; the newest first. */
    List<CaseRecord> samePlace(CaseRecord as, Instant since) {
        return jdbc.query("select " + CaseRecord.COLUMNS + """
                 from intake_case where id <> ? and received_at >= ? and erased_at is null
                and place_key = (select place_key from intake_case where id = ?) order by received_at desc limit 20
                """, CaseRecord::of, as.id(), utc(since), as.id());
    }

    List<CaseRecord> group(UUID group) {
        return jdbc.query(
                "select " + CaseRecord.COLUMNS + " from intake_case where group_id = ? order by received_at limit 200",
                CaseRecord::of,
                group);
    }

    List<CaseRecord> leaksOf(UUID id) {
        return jdbc.query(
                "select " + CaseRecord.COLUMNS + " from intake_case where leak_of = ? order by received_at",
                CaseRecord::of,
                id);
    }
}
