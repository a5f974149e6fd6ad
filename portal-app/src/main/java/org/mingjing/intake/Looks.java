package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who opened a case's material: kept, audited, and told to the reporter. */
@Repository
class Looks {

    private final JdbcTemplate jdbc;
    private final AuditTrail audit;
    private final IntakeSettings settings;
    private final Clock clock;

    Looks(JdbcTemplate jdbc, AuditTrail audit, IntakeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a look; further ones of the same person within a minute are the same look. */
    void keep(CaseRecord one, StaffMember who, @Nullable UUID reason) {
        Instant now = clock.instant();
        int kept = jdbc.update(
                """
                insert into intake_look (case_id, at, staff_id, role, department, glass_broken, reason)
                select ?, ?, ?, ?, ?, ?, ? where ?::uuid is not null or not exists
                  (select 1 from intake_look where case_id = ? and staff_id = ? and at > ?)
                """,
                one.id(),
                utc(now),
                who.id().value(),
                CaseAccess.role(who),
                who.department(),
                reason != null,
                reason,
                reason,
                one.id(),
                who.id().value(),
                utc(now.minusSeconds(60)));
        if (kept == 1) {
            audit.record(who.id(), "intake.open-case", one.number());
        }
    }

    /** Whether this person broke the glass a short while ago. */
    boolean brokenLately(CaseRecord one, StaffId by) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from intake_look where case_id = ? and staff_id = ? and glass_broken and at > ?)",
                Boolean.class,
                one.id(),
                by.value(),
                utc(clock.instant().minus(settings.claim()))));
    }

    /** The newest first, at most 200. */
    List<CaseLook> of(UUID caseId) {
        return jdbc.query(
                "select at, staff_id, role, department, glass_broken from intake_look where case_id = ? order by at desc limit 200",
                (row, n) -> new CaseLook(
                        CaseRecord.instant(row, "at"),
                        row.getString("staff_id"),
                        row.getString("role"),
                        row.getString("department"),
                        row.getBoolean("glass_broken")),
                caseId);
    }
}
