package org.mingjing.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What staff did, line by line: written with the deed, in its transaction; the database refuses to change or delete a line. */
@Component
public class AuditTrail {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};
    private static final int LONGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@link #record(StaffId, String, String, Map)} without detail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(StaffId who, String action, String subject) {
        append(who, action, subject, Map.of());
    }

    /**
     * Adds a line to the caller's transaction: it stands if and only if the deed does.
     *
     * @param action feature and deed in words joined by {@code -} and {@code .}: {@code decision.approve}
     * @param subject id of what it was done to, at most 200 characters
     * @param detail at most 20 ids and codes, each at most 200 characters; never contents, never personal data
     * @throws IllegalArgumentException if one of them has another form
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(StaffId who, String action, String subject, Map<String, String> detail) {
        append(who, action, subject, detail);
    }

    private void append(StaffId who, String action, String subject, Map<String, String> detail) {
        if (action.length() > 80 || !ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not the name of an action");
        }
        if (subject.isBlank() || tooLong(subject)) {
            throw new IllegalArgumentException("an audit subject has 1 to 200 characters");
        }
        if (detail.size() > 20 || detail.values().stream().anyMatch(AuditTrail::tooLong)) {
            throw new IllegalArgumentException("an audit detail has at most 20 values of 200 characters");
        }
        jdbc.sql("insert into staff_audit (staff_id, action, subject, detail)"
                        + " values (:who, :action, :subject, cast(:detail as jsonb))")
                .param("who", who.value())
                .param("action", action)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /**
     * Lines, the newest first.
     *
     * @param words matches lines whose person, action or subject contains it; empty matches all
     * @param limit at most 500
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> newest(String words, int offset, int limit) {
        return jdbc.sql("select id, at, staff_id, action, subject, detail from staff_audit" + MATCHES
                        + " order by id desc offset :offset limit :limit")
                .param("words", words.strip())
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, LONGEST_PAGE))
                .query(this::entry)
                .list();
    }

    /** How many lines {@link #newest} would give without a limit. */
    @Transactional(readOnly = true)
    public int count(String words) {
        return jdbc.sql("select count(*) from staff_audit" + MATCHES)
                .param("words", words.strip())
                .query(Integer.class)
                .single();
    }

    private static final String MATCHES =
            " where :words = '' or position(lower(:words) in staff_id || ' ' || action || ' ' || lower(subject)) > 0";

    private AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new StaffId(row.getString("staff_id")),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static boolean tooLong(String value) {
        return value.length() > 200;
    }
}
