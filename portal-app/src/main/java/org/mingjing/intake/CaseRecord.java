package org.mingjing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case without its contents, as the database holds it.
 *
 * @param category as a person chose it, else as it was proposed
 * @param content what the person wrote, in the vault
 * @param identity who they are, in the vault; null: anonymous
 * @param department whose it is; null until it was accepted
 * @param joint departments that work it too
 * @param nextDue the nearest deadline that runs; null where none does
 * @param revision changes with every deed
 */
public record CaseRecord(
        UUID id,
        String number,
        CaseKind kind,
        Channel channel,
        @Nullable String category,
        CaseState state,
        @Nullable String department,
        List<String> joint,
        @Nullable String complainedAbout,
        Instant receivedAt,
        UUID content,
        @Nullable UUID identity,
        @Nullable String district,
        @Nullable String decisionId,
        @Nullable UUID leakOf,
        boolean publicationConsent,
        @Nullable UUID group,
        boolean emergency,
        @Nullable String proposedDepartment,
        @Nullable Double proposedConfidence,
        @Nullable Instant nextDue,
        @Nullable String nextRule,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable LocalDate retentionUntil,
        @Nullable Integer rating,
        int revision) {

    static final String COLUMNS = """
            id, number, kind, channel, coalesce(category, proposed_category) as category, state, department, joint, complained_about, received_at, content, identity,
            district, decision_id, leak_of, publication_consent, group_id, emergency, proposed_department,
            proposed_confidence, next_due, next_rule, claimed_by, claimed_until, outcome, closed_at, retention_until, rating,
            revision""";

    /** Nobody knows who sent it. */
    public boolean anonymous() {
        return identity == null;
    }

    /** Whether the department works it. */
    public boolean belongsTo(@Nullable String code) {
        return code != null && (code.equals(department) || joint.contains(code));
    }

    static CaseRecord of(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        Float confidence = (Float) row.getObject("proposed_confidence");
        return new CaseRecord(
                row.getObject("id", UUID.class),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("category"),
                CaseState.valueOf(row.getString("state")),
                row.getString("department"),
                List.of((String[]) row.getArray("joint").getArray()),
                row.getString("complained_about"),
                instant(row, "received_at"),
                row.getObject("content", UUID.class),
                row.getObject("identity", UUID.class),
                row.getString("district"),
                row.getString("decision_id"),
                row.getObject("leak_of", UUID.class),
                row.getBoolean("publication_consent"),
                row.getObject("group_id", UUID.class),
                row.getBoolean("emergency"),
                row.getString("proposed_department"),
                confidence == null ? null : confidence.doubleValue(),
                maybe(row, "next_due"),
                row.getString("next_rule"),
                row.getString("claimed_by"),
                maybe(row, "claimed_until"),
                outcome == null ? null : Outcome.valueOf(outcome),
                maybe(row, "closed_at"),
                row.getObject("retention_until", LocalDate.class),
                row.getObject("rating", Integer.class),
                row.getInt("revision"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
