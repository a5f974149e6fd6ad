package org.mingjing.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.search.DocumentNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What waits at the publication desk, the most urgent first; what policy holds comes last, its clock waits for a person. */
@Service
public class DraftBoard {

    private static final String OPEN = """
            from decision d join decision_version v on v.decision_id = d.id and v.version = d.latest_version
            where v.state in ('DRAFT', 'CHECKED') and d.status in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'SUSPENDED')
            """;

    private final JdbcTemplate jdbc;
    private final PublicationClock clock;

    DraftBoard(JdbcTemplate jdbc, PublicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which part of the board. */
    public enum Queue {
        ALL("true"),
        TO_CHECK("v.state = 'DRAFT' and v.hold_reason is null"),
        TO_APPROVE("v.state = 'CHECKED'"),
        HELD("v.hold_reason is not null"),
        CORRECTIONS("d.public_version is not null");

        private final String condition;

        Queue(String condition) {
            this.condition = condition;
        }
    }

    /** @param text a document number in any spelling, or part of a number or agency; blank for all */
    public List<OpenVersion> list(Queue queue, String text, int offset, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = where(queue, text, arguments);
        arguments.add(limit);
        arguments.add(offset);
        return jdbc.query(
                "select d.id, d.public_version, d.decision_date, v.* " + where
                        + " order by v.hold_reason is not null, d.decision_date, d.id limit ? offset ?",
                (row, n) -> open(row),
                arguments.toArray());
    }

    public int count(Queue queue, String text) {
        List<Object> arguments = new ArrayList<>();
        String where = where(queue, text, arguments);
        Integer count = jdbc.queryForObject("select count(*) " + where, Integer.class, arguments.toArray());
        return count == null ? 0 : count;
    }

    /** How many wait in each queue. */
    public Map<Queue, Integer> counts() {
        return Arrays.stream(Queue.values())
                .collect(java.util.stream.Collectors.toMap(queue -> queue, queue -> count(queue, "")));
    }

    public Optional<OpenVersion> find(String id) {
        return jdbc
                .query(
                        "select d.id, d.public_version, d.decision_date, v.* " + OPEN + " and d.id = ?",
                        (row, n) -> open(row),
                        id)
                .stream()
                .findFirst();
    }

    private static String where(Queue queue, String text, List<Object> arguments) {
        String where = OPEN + " and " + queue.condition;
        if (text.isBlank()) {
            return where;
        }
        String like =
                "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        arguments.addAll(List.of(DocumentNumber.key(text), like, like, like));
        return where
                + " and (d.number_key = ? or d.document_number like ? or d.agency like ? or v.content ->> 'title' like ?)";
    }

    private OpenVersion open(ResultSet row) throws SQLException {
        Date until = row.getDate("published_until");
        String hold = row.getString("hold_reason");
        String reason = row.getString("reason");
        int publicVersion = row.getInt("public_version");
        boolean published = !row.wasNull();
        DecisionContent content = DecisionJson.content(row.getString("content"));
        return new OpenVersion(
                row.getString("id"),
                row.getInt("version"),
                OpenVersion.State.valueOf(row.getString("state")),
                content,
                until == null ? null : until.toLocalDate(),
                clock.publication(content.decisionDate()),
                hold == null ? null : HoldReason.valueOf(hold),
                warnings(row),
                published ? Integer.valueOf(publicVersion) : null,
                reason == null ? null : CorrectionReason.valueOf(reason),
                row.getString("note"),
                row.getString("prepared_by"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("checked_by"),
                row.getInt("revision"));
    }

    private static List<String> warnings(ResultSet row) throws SQLException {
        java.sql.@Nullable Array array = row.getArray("warnings");
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
