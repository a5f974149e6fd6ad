package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Places;
import org.mingjing.shared.Shanghai;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What the public may read about ended cases: one line each, written by staff, approved by the reporter. */
@Service
public class PublicLines {

    private final JdbcTemplate jdbc;
    private final SealedJson json;
    private final Vault vault;
    private final Places places;
    private final Clock clock;

    PublicLines(JdbcTemplate jdbc, SealedJson json, Vault vault, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A published line. It names no case, tells no time of day, no wording of the reporter and links no decision.
     *
     * @param id random
     * @param street at which it was; null where no street of the bureau's list was named
     * @param closedOn the day on which the case ended
     */
    public record Line(
            UUID id,
            String line,
            CaseKind kind,
            @Nullable String category,
            @Nullable String district,
            @Nullable String street,
            @Nullable Outcome outcome,
            LocalDate closedOn,
            Instant publishedAt) {}

    /** Published lines, the newest first. @param closedBefore only cases that ended before that day; null: all */
    public List<Line> newest(@Nullable LocalDate closedBefore, int offset, int limit) {
        return jdbc.query(
                SELECT
                        + " and (?::date is null or l.closed_on < ?) order by l.published_at desc, l.id offset ? limit ?",
                PublicLines::line,
                closedBefore,
                closedBefore,
                offset,
                Math.clamp(limit, 0, 1000));
    }

    /**
     * Published lines of reports, the last closed first.
     *
     * @param categories codes; empty: all
     * @param unnamed the code that a line without category counts as
     * @param from the first day of closing
     * @param before the day after the last
     */
    public List<Line> reports(
            Set<String> categories, String unnamed, LocalDate from, LocalDate before, int offset, int limit) {
        return jdbc.query(
                SELECT + " and c.kind = 'REPORT' and l.closed_on >= ? and l.closed_on < ?"
                        + " and (? or coalesce(l.category, ?) = any(?)) order by l.closed_on desc, l.id offset ? limit ?",
                PublicLines::line,
                from,
                before,
                categories.isEmpty(),
                unnamed,
                categories.toArray(String[]::new),
                offset,
                Math.clamp(limit, 0, 1000));
    }

    public Optional<Line> find(UUID id) {
        return jdbc.query(SELECT + " and l.id = ?", PublicLines::line, id).stream()
                .findFirst();
    }

    private static final String SELECT = """
            select l.*, c.kind from intake_public_line l join intake_case c on c.id = l.case_id where l.published_at is not null""";

    private static Line line(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("line"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("category"),
                row.getString("district"),
                row.getString("street"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("closed_on", LocalDate.class),
                CaseRecord.instant(row, "published_at"));
    }

    /** The line waits for the reporter's word; it replaces one that waits already. */
    void propose(CaseRecord of, String line, Instant now) {
        withdraw(of.id());
        jdbc.update(
                """
                insert into intake_public_line (id, case_id, proposed, category, district, outcome, closed_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                of.id(),
                json.seal(line),
                of.category(),
                of.district(),
                of.outcome() == null ? null : of.outcome().name(),
                (of.closedAt() == null ? now : of.closedAt())
                        .atZone(Shanghai.ZONE)
                        .toLocalDate());
    }

    /** The line that waits for the reporter's word, or that they approved. */
    Optional<Proposed> of(UUID caseId) {
        record Row(@Nullable UUID proposed, @Nullable String line) {}
        return jdbc
                .query(
                        "select proposed, line from intake_public_line where case_id = ?",
                        (row, n) -> new Row(row.getObject("proposed", UUID.class), row.getString("line")),
                        caseId)
                .stream()
                .findFirst()
                .flatMap(row -> row.line() != null
                        ? Optional.of(new Proposed(row.line(), true))
                        : json.open(row.proposed(), String.class).map(line -> new Proposed(line, false)));
    }

    public record Proposed(String line, boolean approved) {}

    /** Publishes the line that waits. @param place in the reporter's words: only a street of the bureau's list is taken from it */
    boolean approve(UUID caseId, @Nullable String place) {
        Optional<Proposed> waiting = of(caseId).filter(line -> !line.approved());
        waiting.ifPresent(line -> {
            destroyProposed(caseId);
            jdbc.update(
                    "update intake_public_line set line = ?, proposed = null, street = ?, published_at = ? where case_id = ?",
                    line.line(),
                    place == null ? null : places.streetIn(place).orElse(null),
                    utc(clock.instant()),
                    caseId);
        });
        return waiting.isPresent();
    }

    /** The reporter doesn't want it, or not any more: it is gone at once. */
    void withdraw(UUID caseId) {
        destroyProposed(caseId);
        jdbc.update("delete from intake_public_line where case_id = ?", caseId);
    }

    private void destroyProposed(UUID caseId) {
        List<UUID> waiting = jdbc.queryForList(
                "select proposed from intake_public_line where case_id = ? and proposed is not null",
                UUID.class,
                caseId);
        jdbc.update("update intake_public_line set proposed = null where case_id = ?", caseId);
        vault.destroy(waiting);
    }
}
