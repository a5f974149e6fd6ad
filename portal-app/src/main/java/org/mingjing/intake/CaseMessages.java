package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.StaffMember;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words of both sides, and the desk's notes. Words lie in the vault. */
@Repository
class CaseMessages {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final SealedJson json;

    CaseMessages(JdbcTemplate jdbc, Vault vault, SealedJson json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** @param decisionId shown with the words, behind the receipt alone */
    record Body(String words, @Nullable String decisionId) {}

    UUID fromReporter(UUID caseId, long eventId, String words, Instant at) {
        return insert(caseId, eventId, at, at, null, new Body(words, null), false);
    }

    UUID fromStaff(CaseRecord of, long eventId, StaffMember by, Body body, Instant at, Instant visibleFrom) {
        return insert(
                of.id(), eventId, at, visibleFrom, by, body, of.anonymous() && IdentityQuestion.asks(body.words()));
    }

    private UUID insert(
            UUID caseId, long eventId, Instant at, Instant visible, @Nullable StaffMember by, Body body, boolean asks) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into intake_message (id, case_id, event_id, at, visible_from, author, department, staff_id, body,
                  asks_identity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                caseId,
                eventId,
                utc(at),
                utc(visible),
                by == null ? "REPORTER" : "STAFF",
                by == null ? null : by.department(),
                by == null ? null : by.id().value(),
                json.seal(body),
                asks);
        return id;
    }

    /** Removes the words of an undone step, for good. */
    void remove(long eventId) {
        List<UUID> bodies =
                jdbc.queryForList("delete from intake_message where event_id = ? returning body", UUID.class, eventId);
        vault.destroy(bodies);
    }

    /** Both sides' words in order; those whose keys were destroyed are left out. */
    List<CaseMessage> of(UUID caseId) {
        record Row(UUID id, UUID body, CaseMessage message) {}
        List<Row> rows = jdbc.query(
                """
                select id, at, visible_from, author, department, staff_id, body, asks_identity
                from intake_message where case_id = ? order by at, id limit 500
                """,
                (row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("body", UUID.class),
                        new CaseMessage(
                                row.getObject("id", UUID.class),
                                CaseRecord.instant(row, "at"),
                                CaseRecord.instant(row, "visible_from"),
                                row.getString("author").equals("STAFF"),
                                row.getString("department"),
                                row.getString("staff_id"),
                                "",
                                null,
                                row.getBoolean("asks_identity"))),
                caseId);
        Map<UUID, byte[]> bodies = vault.openAll(rows.stream().map(Row::body).toList());
        List<CaseMessage> messages = new ArrayList<>();
        for (Row row : rows) {
            byte[] body = bodies.get(row.body());
            if (body != null) {
                messages.add(row.message().with(json.read(body, Body.class)));
            }
        }
        return messages;
    }

    void note(UUID caseId, StaffMember by, String words, Instant at) {
        jdbc.update(
                "insert into intake_note (id, case_id, at, staff_id, body) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                caseId,
                utc(at),
                by.id().value(),
                json.seal(new Body(words, null)));
    }

    List<CaseNote> notes(UUID caseId) {
        record Row(UUID body, Instant at, String by) {}
        List<Row> rows = jdbc.query(
                "select body, at, staff_id from intake_note where case_id = ? order by at limit 500",
                (row, n) -> new Row(
                        row.getObject("body", UUID.class), CaseRecord.instant(row, "at"), row.getString("staff_id")),
                caseId);
        Map<UUID, byte[]> bodies = vault.openAll(rows.stream().map(Row::body).toList());
        List<CaseNote> notes = new ArrayList<>();
        for (Row row : rows) {
            byte[] body = bodies.get(row.body());
            if (body != null) {
                notes.add(new CaseNote(
                        row.at(), row.by(), json.read(body, Body.class).words()));
            }
        }
        return notes;
    }
}
