package org.mingjing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a decision out of publicity while a correction about it is decided, and puts it back. Meanwhile it is in no search, feed or
 * export, and its address says only that it is being checked.
 */
@Service
public class Suspensions {

    private final DeskStore store;
    private final DecisionEvidence evidence;
    private final JdbcTemplate jdbc;
    private final AuditTrail audit;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    Suspensions(
            DeskStore store,
            DecisionEvidence evidence,
            JdbcTemplate jdbc,
            AuditTrail audit,
            StaffDirectory staff,
            ApplicationEventPublisher events) {
        this.store = store;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.audit = audit;
        this.staff = staff;
        this.events = events;
    }

    /**
     * @param caseNumber of the correction that asks for it
     * @return false where it isn't in publicity, or the person may not
     */
    @Transactional
    public boolean suspend(String id, String caseNumber, StaffId by) {
        if (!entitled(by)) {
            return false;
        }
        evidence.complete(List.of(id));
        if (!store.suspend(id)) {
            return false;
        }
        evidence.suspended(id);
        audit.record(by, "decision.suspended", id, Map.of("case", caseNumber));
        events.publishEvent(new DecisionsChanged(List.of(id), false));
        return true;
    }

    /** Puts it back into publicity, as it was. @return false where it isn't suspended, or the person may not */
    @Transactional
    public boolean resume(String id, String caseNumber, StaffId by) {
        if (!entitled(by)) {
            return false;
        }
        evidence.complete(List.of(id));
        if (!store.resume(id)) {
            return false;
        }
        evidence.resumed(id);
        audit.record(by, "decision.resumed", id, Map.of("case", caseNumber));
        events.publishEvent(new DecisionsChanged(List.of(id), false));
        return true;
    }

    /** A decision that is being checked, for the desk; the public is told its state alone. */
    public record Suspended(String id, String documentNumber, String agency, LocalDate decisionDate) {}

    /** Whether this address belongs to a decision that is being checked. */
    public boolean holds(String id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from decision where id = ? and status = 'SUSPENDED')", Boolean.class, id));
    }

    /** Since when it is being checked. */
    public Optional<Instant> since(String id) {
        return jdbc
                .queryForList(
                        "select suspended_at from decision where id = ? and status = 'SUSPENDED'",
                        OffsetDateTime.class,
                        id)
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** Everything that is being checked, at most 500. */
    public List<Suspended> all() {
        return jdbc.query(
                "select id, document_number, agency, decision_date from decision where status = 'SUSPENDED' order by id limit 500",
                (row, n) -> new Suspended(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
    }

    private boolean entitled(StaffId by) {
        return staff.has(by, StaffRole.HANDLER) || staff.has(by, StaffRole.INTAKE) || staff.has(by, StaffRole.APPROVER);
    }
}
