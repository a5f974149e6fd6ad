package org.mingjing.decision;

import java.util.List;
import java.util.Map;
import org.mingjing.decision.DeskResult.Refusal;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.mingjing.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends publicity before its time: withdrawal and credit repair, an approver's deeds. */
@Service
public class Withdrawals {

    private final DeskStore store;
    private final DecisionEvidence evidence;
    private final Vault vault;
    private final AuditTrail audit;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    Withdrawals(
            DeskStore store,
            DecisionEvidence evidence,
            Vault vault,
            AuditTrail audit,
            StaffDirectory staff,
            ApplicationEventPublisher events) {
        this.store = store;
        this.evidence = evidence;
        this.vault = vault;
        this.audit = audit;
        this.staff = staff;
        this.events = events;
    }

    /** Takes a published decision back; a tombstone with the reason stays (行政处罚法 Art. 48). */
    @Transactional
    public DeskResult withdraw(String id, WithdrawalReason reason, String note, StaffId by) {
        if (!staff.has(by, StaffRole.APPROVER)) {
            return DeskResult.refused(Refusal.NOT_ENTITLED);
        }
        if (note.isBlank()) {
            return DeskResult.refused(Refusal.NOTE_MISSING);
        }
        evidence.complete(List.of(id));
        if (!store.close(id, "WITHDRAWN", reason.name(), note)) {
            return DeskResult.refused(Refusal.NOT_PUBLISHED);
        }
        if (reason.purges()) {
            vault.destroy(store.purgeVersionsBefore(id, Integer.MAX_VALUE));
        }
        evidence.withdrawn(id, reason, note);
        audit.record(by, "decision.withdrawn", id, Map.of("reason", reason.name()));
        events.publishEvent(new DecisionsChanged(List.of(id), reason.purges()));
        return DeskResult.done();
    }

    /** Credit repair ends publicity early (信用修复管理办法); its address then looks like any unknown one. */
    @Transactional
    public DeskResult repair(String id, String note, StaffId by) {
        if (!staff.has(by, StaffRole.APPROVER)) {
            return DeskResult.refused(Refusal.NOT_ENTITLED);
        }
        evidence.complete(List.of(id));
        if (!store.close(id, "REPAIRED", null, note)) {
            return DeskResult.refused(Refusal.NOT_PUBLISHED);
        }
        evidence.closed(List.of(id));
        audit.record(by, "decision.repaired", id);
        events.publishEvent(new DecisionsChanged(List.of(id), false));
        return DeskResult.done();
    }
}
