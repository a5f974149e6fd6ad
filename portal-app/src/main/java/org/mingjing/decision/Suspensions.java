package org.mingjing.decision;

import java.util.List;
import java.util.Map;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a decision out of publicity while a correction about it is decided, and puts it back. Meanwhile it is in no search, feed or
 * export, and its address says only that it is being checked.
 */
@Service
public class Suspensions {

    private final DeskStore store;
    private final AuditTrail audit;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    Suspensions(DeskStore store, AuditTrail audit, StaffDirectory staff, ApplicationEventPublisher events) {
        this.store = store;
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
        if (!entitled(by) || !store.suspend(id)) {
            return false;
        }
        audit.record(by, "decision.suspended", id, Map.of("case", caseNumber));
        events.publishEvent(new DecisionsChanged(List.of(id), false));
        return true;
    }

    /** Puts it back into publicity, as it was. @return false where it isn't suspended, or the person may not */
    @Transactional
    public boolean resume(String id, String caseNumber, StaffId by) {
        if (!entitled(by) || !store.resume(id)) {
            return false;
        }
        audit.record(by, "decision.resumed", id, Map.of("case", caseNumber));
        events.publishEvent(new DecisionsChanged(List.of(id), false));
        return true;
    }

    private boolean entitled(StaffId by) {
        return staff.has(by, StaffRole.HANDLER) || staff.has(by, StaffRole.INTAKE) || staff.has(by, StaffRole.APPROVER);
    }
}
