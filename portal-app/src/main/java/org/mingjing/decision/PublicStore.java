package org.mingjing.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PublicDecision.Correction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what is public from the record. */
@Repository
class PublicStore {

    private static final String SELECT = """
            select d.id, d.status, d.public_version, d.document_number, d.agency, d.decision_date, d.published_at,
              d.published_until, d.changed_at, d.withdrawal_reason, d.withdrawal_note, v.content,
              encode(v.salt, 'base64') as salt
            from decision d join decision_version v on v.decision_id = d.id and v.version = d.public_version
            where (d.status = 'WITHDRAWN'
              or (d.status in ('PUBLISHED', 'CORRECTED') and (d.published_until is null or d.published_until >= ?)))
            """;

    private final JdbcTemplate jdbc;

    PublicStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in publicity on this day, or withdrawn; in the order given. */
    List<PublicDecision> findAll(Collection<String> ids, LocalDate today) {
        Map<String, Row> rows = new HashMap<>();
        jdbc.query(
                SELECT + " and d.id = any(?)",
                row -> {
                    rows.put(row.getString("id"), row(row));
                },
                today,
                ids.toArray(String[]::new));
        return assemble(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    Optional<String> idOf(String numberKey) {
        return jdbc.queryForList("select id from decision where number_key = ?", String.class, numberKey).stream()
                .findFirst();
    }

    /** The ids of the number keys that are known. */
    Map<String, String> idsOf(Collection<String> numberKeys) {
        Map<String, String> ids = new HashMap<>();
        jdbc.query(
                "select number_key, id from decision where number_key = any(?)",
                row -> {
                    ids.put(row.getString(1), row.getString(2));
                },
                (Object) numberKeys.toArray(String[]::new));
        return ids;
    }

    /** Withdrawn and corrected ones, the newest change first. */
    List<PublicDecision> amendments(LocalDate today, int offset, int limit) {
        return assemble(jdbc.query(
                SELECT
                        + " and d.status in ('WITHDRAWN', 'CORRECTED') order by d.changed_at desc, d.id limit ? offset ?",
                (row, n) -> row(row),
                today,
                limit,
                offset));
    }

    /** Everything the index should hold, a page after an id; empty at the end. */
    List<PublicDecision> after(@Nullable String id, LocalDate today, int limit) {
        return assemble(jdbc.query(
                SELECT + " and d.id > ? order by d.id limit ?",
                (row, n) -> row(row),
                today,
                Objects.requireNonNullElse(id, ""),
                limit));
    }

    List<DecisionCatalogue.SitemapEntry> sitemap(LocalDate today, int offset, int limit) {
        return jdbc.query(
                """
                select id, changed_at from decision
                where status in ('PUBLISHED', 'CORRECTED') and party_kind = 'ORGANISATION'
                  and (published_until is null or published_until >= ?)
                order by id limit ? offset ?
                """,
                (row, n) -> new DecisionCatalogue.SitemapEntry(
                        row.getString(1), row.getTimestamp(2).toInstant()),
                today,
                limit,
                offset);
    }

    long organisations(LocalDate today) {
        Long count = jdbc.queryForObject("""
                select count(*) from decision
                where status in ('PUBLISHED', 'CORRECTED') and party_kind = 'ORGANISATION'
                  and (published_until is null or published_until >= ?)
                """, Long.class, today);
        return count == null ? 0 : count;
    }

    DecisionCatalogue.State state(LocalDate today, Instant midnight) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(*) filter (where current), count(*) filter (where current and published_at >= ?),
                  coalesce(max(changed_at), to_timestamp(0))
                from (select published_at, changed_at, status in ('PUBLISHED', 'CORRECTED')
                        and (published_until is null or published_until >= ?) as current
                      from decision where status <> 'DRAFT') d
                """,
                (row, n) -> new DecisionCatalogue.State(
                        row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant()),
                DraftStore.utc(midnight),
                today));
    }

    /** Id → version and status, of everything public, as the index's inventory names them. */
    Map<String, String> inventory(LocalDate today) {
        Map<String, String> inventory = new HashMap<>();
        jdbc.query(
                """
                select id, public_version, status from decision where status = 'WITHDRAWN'
                  or (status in ('PUBLISHED', 'CORRECTED') and (published_until is null or published_until >= ?))
                """,
                row -> {
                    String status = row.getString(3);
                    int version = status.equals("WITHDRAWN") ? 0 : row.getInt(2);
                    inventory.put(row.getString(1), version + " " + status);
                },
                today);
        return inventory;
    }

    private List<PublicDecision> assemble(List<Row> rows) {
        List<String> corrected = rows.stream()
                .filter(row -> row.status().equals("CORRECTED"))
                .map(Row::id)
                .toList();
        Map<String, List<Correction>> corrections = corrected.isEmpty() ? Map.of() : corrections(corrected);
        return rows.stream().map(row -> row.assemble(corrections)).toList();
    }

    private Map<String, List<Correction>> corrections(List<String> ids) {
        Map<String, List<Correction>> corrections = new LinkedHashMap<>();
        jdbc.query(
                """
                select decision_id, version, approved_at, reason, note, changes from decision_version
                where decision_id = any(?) and state in ('PUBLISHED', 'SUPERSEDED') and approved_at is not null
                  and reason is not null
                order by decision_id, version desc
                """,
                row -> {
                    corrections
                            .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Correction(
                                    row.getInt(2),
                                    row.getTimestamp(3).toInstant(),
                                    CorrectionReason.valueOf(row.getString(4)),
                                    Objects.requireNonNullElse(row.getString(5), ""),
                                    DecisionJson.changes(row.getString(6))));
                },
                (Object) ids.toArray(String[]::new));
        return corrections;
    }

    private static Row row(ResultSet row) throws SQLException {
        Date until = row.getDate("published_until");
        return new Row(
                row.getString("id"),
                row.getString("status"),
                row.getInt("public_version"),
                row.getString("document_number"),
                row.getString("agency"),
                row.getDate("decision_date").toLocalDate(),
                row.getTimestamp("published_at").toInstant(),
                until == null ? null : until.toLocalDate(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("withdrawal_reason"),
                row.getString("withdrawal_note"),
                row.getString("content"),
                row.getString("salt"));
    }

    private record Row(
            String id,
            String status,
            int version,
            String documentNumber,
            String agency,
            LocalDate decisionDate,
            Instant publishedAt,
            @Nullable LocalDate publishedUntil,
            Instant changedAt,
            @Nullable String withdrawalReason,
            @Nullable String withdrawalNote,
            @Nullable String content,
            @Nullable String salt) {

        PublicDecision assemble(Map<String, List<Correction>> corrections) {
            if (withdrawalReason != null) {
                return new PublicDecision.Withdrawn(
                        id,
                        documentNumber,
                        agency,
                        decisionDate,
                        WithdrawalReason.valueOf(withdrawalReason),
                        Objects.requireNonNullElse(withdrawalNote, ""),
                        changedAt);
            }
            return new PublicDecision.Published(
                    id,
                    version,
                    DecisionJson.content(Objects.requireNonNull(content)),
                    publishedAt,
                    publishedUntil,
                    corrections.getOrDefault(id, List.of()),
                    changedAt,
                    salt);
        }
    }
}
