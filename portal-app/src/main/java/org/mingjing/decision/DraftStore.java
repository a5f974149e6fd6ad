package org.mingjing.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Draft.Judged;
import org.mingjing.decision.Draft.Known;
import org.mingjing.ledger.Commitment;
import org.mingjing.staff.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes arrivals to the record, a batch in a few round trips. */
@Repository
class DraftStore {

    private static final String NEW_DECISION = """
            insert into decision (id, document_number, number_key, agency, party_kind, decision_date, status,
              public_version, latest_version, published_at, published_until, changed_at, seen_in_run, seen_at_line)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
            """;
    private static final String NEW_VERSION = """
            insert into decision_version (decision_id, version, state, content, published_until, source_digest, original,
              hold_reason, warnings, prepared_by, prepared_at, checked_by, checked_at, approved_by, approved_at, reason,
              salt)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGED_DRAFT = """
            update decision set document_number = ?, agency = ?, party_kind = ?, decision_date = ?, latest_version = ?,
              published_until = ?, seen_in_run = ?, seen_at_line = ? where id = ?
            """;
    private static final String PROPOSED_CORRECTION =
            "update decision set latest_version = ?, seen_in_run = ?, seen_at_line = ? where id = ?";
    private static final String SUPERSEDE = """
            update decision_version set state = 'SUPERSEDED'
            where decision_id = ? and version < ? and state in ('DRAFT', 'CHECKED')
            """;

    private final JdbcTemplate jdbc;

    DraftStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the record knows of these numbers, locked for this transaction; by number key. */
    Map<String, Known> known(List<String> numberKeys) {
        Map<String, Known> known = new HashMap<>();
        jdbc.query(
                """
                select d.number_key, d.id, d.status, d.latest_version, v.source_digest, d.seen_in_run
                from decision d join decision_version v on v.decision_id = d.id and v.version = d.latest_version
                where d.number_key = any(?) for update of d
                """,
                row -> {
                    known.put(
                            row.getString(1),
                            new Known(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getBytes(5),
                                    row.getString(6)));
                },
                (Object) numberKeys.toArray(String[]::new));
        return known;
    }

    /** @param originals ids in the vault, in the drafts' order */
    void save(UUID run, List<Draft> drafts, List<UUID> originals) {
        List<Object[]> decisions = new ArrayList<>();
        List<Object[]> changedDrafts = new ArrayList<>();
        List<Object[]> corrections = new ArrayList<>();
        List<Object[]> superseded = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Judged judged = draft.judged();
            if (judged.before() == null) {
                decisions.add(decision(run, draft));
            } else {
                superseded.add(new Object[] {draft.id(), judged.version()});
                if (judged.outcome() == Arrival.Outcome.CORRECTION) {
                    corrections.add(new Object[] {
                        judged.version(), run, judged.arrival().line(), draft.id()
                    });
                } else {
                    changedDrafts.add(changedDraft(run, draft));
                }
            }
            versions.add(version(draft, originals.get(i)));
        }
        jdbc.batchUpdate(NEW_DECISION, decisions);
        jdbc.batchUpdate(CHANGED_DRAFT, changedDrafts);
        jdbc.batchUpdate(PROPOSED_CORRECTION, corrections);
        jdbc.batchUpdate(SUPERSEDE, superseded);
        jdbc.batchUpdate(NEW_VERSION, versions);
    }

    /** Remembers that this run met these decisions, so that a second row of the same number is noticed. */
    void seen(UUID run, List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("update decision set seen_in_run = ? where id = any(?)", run, ids.toArray(String[]::new));
        }
    }

    private static Object[] decision(UUID run, Draft draft) {
        Judged judged = draft.judged();
        DecisionContent content = draft.content();
        boolean past = draft.isPublic() || draft.isExpired();
        return new Object[] {
            draft.id(),
            content.documentNumber(),
            judged.numberKey(),
            content.agency(),
            content.partyKind().name(),
            content.decisionDate(),
            draft.isPublic() ? "PUBLISHED" : draft.isExpired() ? "EXPIRED" : "DRAFT",
            past ? 1 : null,
            past ? utc(draft.at()) : null,
            judged.arrival().decision().publishedUntil(),
            utc(draft.at()),
            run,
            judged.arrival().line()
        };
    }

    private static Object[] changedDraft(UUID run, Draft draft) {
        DecisionContent content = draft.content();
        return new Object[] {
            content.documentNumber(),
            content.agency(),
            content.partyKind().name(),
            content.decisionDate(),
            draft.judged().version(),
            draft.judged().arrival().decision().publishedUntil(),
            run,
            draft.judged().arrival().line(),
            draft.id()
        };
    }

    private static Object[] version(Draft draft, UUID original) {
        Judged judged = draft.judged();
        StaffId approvedBy = draft.approvedBy();
        OffsetDateTime at = utc(draft.at());
        LocalDate until = judged.arrival().decision().publishedUntil();
        HoldReason hold = judged.hold();
        Commitment shown = draft.shown();
        return new Object[] {
            draft.id(),
            judged.version(),
            draft.isPublic() || draft.isExpired() ? "PUBLISHED" : "DRAFT",
            DecisionJson.write(draft.content()),
            until,
            judged.digest(),
            original,
            hold == null ? null : hold.name(),
            "{" + String.join(",", judged.arrival().warnings()) + "}",
            draft.preparedBy().value(),
            at,
            approvedBy == null ? null : draft.preparedBy().value(),
            approvedBy == null ? null : at,
            approvedBy == null ? null : approvedBy.value(),
            approvedBy == null ? null : at,
            judged.outcome() == Arrival.Outcome.CORRECTION ? CorrectionReason.SOURCE_UPDATED.name() : null,
            shown == null ? null : shown.salt()
        };
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
