package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features know of cases without opening one: codes, steps, deadlines. */
@Service
public class CaseSignals {

    private final JdbcTemplate jdbc;
    private final CaseStore cases;
    private final CaseEvents events;
    private final StaffDirectory staff;

    CaseSignals(JdbcTemplate jdbc, CaseStore cases, CaseEvents events, StaffDirectory staff) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.events = events;
        this.staff = staff;
    }

    public Optional<CaseRecord> find(UUID caseId) {
        return cases.find(caseId);
    }

    public List<CaseRecord> findAll(List<UUID> caseIds) {
        return cases.findAll(caseIds);
    }

    /** Whether the person may know that the case exists. */
    public boolean lists(CaseRecord one, StaffId by) {
        return staff.find(by).filter(who -> CaseAccess.lists(one, who)).isPresent();
    }

    /** Whether a department may be told of the case: never the one complained about, and of a leak nobody but whose it is. */
    public static boolean mayTell(CaseRecord one, String department) {
        return !department.equals(one.complainedAbout()) && (one.leakOf() == null || one.belongsTo(department));
    }

    /**
     * A step; empty where it was undone. From {@code visibleFrom} on the answer is final: an undoing that began before is waited
     * for.
     */
    @Transactional
    public Optional<CaseStep> standing(UUID caseId, long eventId) {
        jdbc.queryForList("select 1 from intake_case where id = ? for share", Integer.class, caseId);
        return events.standing(eventId);
    }

    /** A deadline that runs and is nearly late, or late. */
    public record TurnedClock(UUID caseId, String rule, Instant triggeredAt, Instant warnAt, Instant dueAt) {

        public boolean late(Instant now) {
            return !now.isBefore(dueAt);
        }
    }

    /**
     * Deadlines that run and aren't green any more, in the order in which they turned; those that stand still are left out.
     *
     * @param after the last one of the page before; null: from the first
     * @param limit at most 1000
     */
    public List<TurnedClock> turned(Instant now, @Nullable TurnedClock after, int limit) {
        return jdbc.query(
                """
                select case_id, rule, triggered_at, warn_at, due_at from intake_clock c
                where met_at is null and warn_at <= ? and (warn_at, case_id, rule) > (?, ?, ?)
                  and not (pausable and exists (select 1 from intake_pause p where p.case_id = c.case_id and p.until is null))
                order by warn_at, case_id, rule limit ?
                """,
                (row, n) -> new TurnedClock(
                        row.getObject("case_id", UUID.class),
                        row.getString("rule"),
                        CaseRecord.instant(row, "triggered_at"),
                        CaseRecord.instant(row, "warn_at"),
                        CaseRecord.instant(row, "due_at")),
                utc(now),
                utc(after == null ? Instant.EPOCH : after.warnAt()),
                after == null ? new UUID(0, 0) : after.caseId(),
                after == null ? "" : after.rule(),
                Math.clamp(limit, 0, 1000));
    }
}
