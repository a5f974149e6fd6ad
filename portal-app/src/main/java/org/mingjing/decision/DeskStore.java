package org.mingjing.decision;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The desk's writes. Each one changes exactly the revision that was seen, or nothing. */
@Repository
class DeskStore {

    private static final String SEEN =
            " where decision_id = ? and version = ? and revision = ? and state in ('DRAFT', 'CHECKED')";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeskStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> newestOriginal(String id) {
        return jdbc.queryForList("""
                        select v.original from decision d
                        join decision_version v on v.decision_id = d.id and v.version = d.latest_version where d.id = ?
                        """, UUID.class, id).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    boolean numberTaken(String numberKey, String exceptId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from decision where number_key = ? and id <> ?)",
                Boolean.class,
                numberKey,
                exceptId));
    }

    Optional<DecisionContent> publicContent(String id) {
        return jdbc.queryForList("""
                        select v.content::text from decision d
                        join decision_version v on v.decision_id = d.id and v.version = d.public_version where d.id = ?
                        """, String.class, id).stream()
                .filter(Objects::nonNull)
                .map(DecisionJson::content)
                .findFirst();
    }

    boolean rewrite(OpenVersion seen, DecisionContent content, OriginalDecision edited, UUID original, StaffId by) {
        int changed = jdbc.update(
                """
                update decision_version set content = ?::jsonb, published_until = ?, original = ?, prepared_by = ?,
                  prepared_at = ?, state = 'DRAFT', checked_by = null, checked_at = null, revision = revision + 1
                """ + SEEN,
                DecisionJson.write(content),
                edited.publishedUntil(),
                original,
                by.value(),
                DraftStore.utc(clock.instant()),
                seen.id(),
                seen.version(),
                seen.revision());
        if (changed == 1 && !seen.isCorrection()) {
            describe(seen.id(), content, edited);
        }
        return changed == 1;
    }

    private void describe(String id, DecisionContent content, OriginalDecision edited) {
        jdbc.update(
                """
                update decision set document_number = ?, number_key = ?, agency = ?, party_kind = ?, decision_date = ?,
                  published_until = ? where id = ?
                """,
                content.documentNumber(),
                org.mingjing.search.DocumentNumber.key(content.documentNumber()),
                content.agency(),
                content.partyKind().name(),
                content.decisionDate(),
                edited.publishedUntil(),
                id);
    }

    boolean check(OpenVersion seen, StaffId by) {
        return jdbc.update(
                        """
                        update decision_version set state = 'CHECKED', checked_by = ?, checked_at = ?, revision = revision + 1
                        """ + SEEN + " and state = 'DRAFT' and hold_reason is null",
                        by.value(),
                        DraftStore.utc(clock.instant()),
                        seen.id(),
                        seen.version(),
                        seen.revision())
                == 1;
    }

    boolean release(OpenVersion seen, String note) {
        return jdbc.update(
                        "update decision_version set hold_reason = null, note = ?, revision = revision + 1" + SEEN,
                        note,
                        seen.id(),
                        seen.version(),
                        seen.revision())
                == 1;
    }

    boolean reject(OpenVersion seen, String note) {
        return jdbc.update(
                        "update decision_version set state = 'REJECTED', note = ?, revision = revision + 1" + SEEN,
                        note,
                        seen.id(),
                        seen.version(),
                        seen.revision())
                == 1;
    }

    boolean publish(OpenVersion version, StaffId by, List<PublicDecision.FieldChange> changes) {
        var now = DraftStore.utc(clock.instant());
        int approved = jdbc.update(
                """
                update decision_version set state = 'PUBLISHED', approved_by = ?, approved_at = ?, changes = ?::jsonb,
                  revision = revision + 1
                """ + SEEN,
                by.value(),
                now,
                DecisionJson.write(changes),
                version.id(),
                version.version(),
                version.revision());
        if (approved != 1) {
            return false;
        }
        jdbc.update(
                "update decision_version set state = 'SUPERSEDED' where decision_id = ? and version < ? and state = 'PUBLISHED'",
                version.id(),
                version.version());
        DecisionContent content = version.content();
        jdbc.update(
                """
                update decision set status = ?, suspended_from = null, public_version = ?, published_at = coalesce(published_at, ?), changed_at = ?,
                  document_number = ?, number_key = ?, agency = ?, party_kind = ?, decision_date = ?, published_until = ?
                where id = ?
                """,
                version.isCorrection() ? "CORRECTED" : "PUBLISHED",
                version.version(),
                now,
                now,
                content.documentNumber(),
                org.mingjing.search.DocumentNumber.key(content.documentNumber()),
                content.agency(),
                content.partyKind().name(),
                content.decisionDate(),
                version.publishedUntil(),
                version.id());
        return true;
    }

    boolean proposeCorrection(
            String id,
            DecisionContent content,
            OriginalDecision edited,
            UUID original,
            byte[] digest,
            CorrectionReason reason,
            String note,
            StaffId by) {
        List<Integer> latest = jdbc.queryForList(
                "update decision set latest_version = latest_version + 1 where id = ? and status in ('PUBLISHED', 'CORRECTED', 'SUSPENDED') returning latest_version",
                Integer.class,
                id);
        if (latest.isEmpty()) {
            return false;
        }
        jdbc.update(
                "update decision_version set state = 'SUPERSEDED' where decision_id = ? and state in ('DRAFT', 'CHECKED')",
                id);
        jdbc.update(
                """
                insert into decision_version (decision_id, version, state, content, published_until, source_digest, original,
                  prepared_by, prepared_at, reason, note)
                values (?, ?, 'DRAFT', ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                latest.getFirst(),
                DecisionJson.write(content),
                edited.publishedUntil(),
                digest,
                original,
                by.value(),
                DraftStore.utc(clock.instant()),
                reason.name(),
                note);
        return true;
    }

    /** Ends publicity; versions that wait at the desk are dropped. */
    boolean close(String id, String status, @Nullable String reason, String note) {
        int closed = jdbc.update("""
                update decision set status = ?, withdrawal_reason = ?, withdrawal_note = ?, changed_at = ?
                where id = ? and status in ('PUBLISHED', 'CORRECTED', 'SUSPENDED')
                """, status, reason, note, DraftStore.utc(clock.instant()), id);
        if (closed == 1) {
            jdbc.update(
                    "update decision_version set state = 'SUPERSEDED' where decision_id = ? and state in ('DRAFT', 'CHECKED')",
                    id);
        }
        return closed == 1;
    }

    boolean suspend(String id) {
        return jdbc.update(
                        "update decision set suspended_from = status, status = 'SUSPENDED', suspended_at = now() where id = ? and status in ('PUBLISHED', 'CORRECTED')",
                        id)
                == 1;
    }

    boolean resume(String id) {
        return jdbc.update(
                        "update decision set status = suspended_from, suspended_from = null, suspended_at = null where id = ? and status = 'SUSPENDED'",
                        id)
                == 1;
    }

    /** Empties every version below this one, differences and salts too. @return their originals, whose keys must go as well */
    List<UUID> purgeVersionsBefore(String id, int version) {
        List<UUID> originals = jdbc.queryForList(
                "select original from decision_version where decision_id = ? and version < ? and original is not null",
                UUID.class,
                id,
                version);
        jdbc.update("""
                update decision_version set content = null, original = null, salt = null, changes = '[]', source_digest = ''::bytea
                where decision_id = ? and version < ?
                """, id, version);
        return originals;
    }
}
