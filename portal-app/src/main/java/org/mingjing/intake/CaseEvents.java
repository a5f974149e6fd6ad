package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to cases, step by step; every step is told to whoever listens. */
@Repository
class CaseEvents {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;

    CaseEvents(JdbcTemplate jdbc, JsonMapper json, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.json = json;
        this.publisher = publisher;
    }

    /** @param by null where it was the reporter or a clock */
    record Step(
            String deed,
            CaseState state,
            @Nullable String department,
            String role,
            @Nullable StaffId by,
            Map<String, String> detail) {}

    long append(CaseRecord before, Step step, Instant at, Instant visibleFrom) {
        Long id = jdbc.queryForObject(
                """
                insert into intake_event (case_id, at, visible_from, deed, state, department, role, staff_id, detail, before)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) returning id
                """,
                Long.class,
                before.id(),
                utc(at),
                utc(visibleFrom),
                step.deed(),
                step.state().name(),
                step.department(),
                step.role(),
                step.by() == null ? null : step.by().value(),
                json.writeValueAsString(step.detail()),
                json.writeValueAsString(Before.of(before)));
        long event = id == null ? 0 : id;
        publisher.publishEvent(new CaseChanged(before.id(), event, step.deed()));
        return event;
    }

    /** What undo restores. */
    record Before(
            CaseState state,
            @Nullable String department,
            List<String> joint,
            @Nullable String category,
            @Nullable Outcome outcome,
            @Nullable UUID group) {
        static Before of(CaseRecord one) {
            return new Before(one.state(), one.department(), one.joint(), one.category(), one.outcome(), one.group());
        }
    }

    /** The newest step that stands. */
    Optional<CaseStep> newest(UUID caseId) {
        return jdbc.query(SELECT + " and undone_at is null order by id desc limit 1", this::step, caseId).stream()
                .findFirst();
    }

    Before before(long eventId) {
        return json.readValue(
                jdbc.queryForObject("select before::text from intake_event where id = ?", String.class, eventId),
                Before.class);
    }

    void undone(long eventId, Instant at) {
        jdbc.update("update intake_event set undone_at = ? where id = ?", utc(at), eventId);
    }

    /** A step; empty where it was undone. */
    Optional<CaseStep> standing(long eventId) {
        return jdbc.query(COLUMNS + " where id = ? and undone_at is null", this::step, eventId).stream()
                .findFirst();
    }

    /** Tells of a step that was written past {@link #append}: how a case of a leak was opened. */
    void announce(UUID caseId) {
        newest(caseId).ifPresent(step -> publisher.publishEvent(new CaseChanged(caseId, step.id(), step.deed())));
    }

    /** All steps that stand, in order. */
    List<CaseStep> of(UUID caseId) {
        return jdbc.query(SELECT + " and undone_at is null order by id limit 1000", this::step, caseId);
    }

    /** Whose case it was when the reporter disputed how it ended. */
    Optional<String> departmentBeforeReview(UUID caseId) {
        return jdbc
                .queryForList(
                        "select before ->> 'department' from intake_event where case_id = ? and deed = 'DISPUTE' order by id desc limit 1",
                        String.class,
                        caseId)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static final String COLUMNS =
            "select id, at, visible_from, deed, state, department, role, staff_id, detail from intake_event";
    private static final String SELECT = COLUMNS + " where case_id = ?";

    private CaseStep step(ResultSet row, int index) throws SQLException {
        String by = row.getString("staff_id");
        return new CaseStep(
                row.getLong("id"),
                CaseRecord.instant(row, "at"),
                CaseRecord.instant(row, "visible_from"),
                row.getString("deed"),
                CaseState.valueOf(row.getString("state")),
                row.getString("department"),
                row.getString("role"),
                by == null ? null : new StaffId(by),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
