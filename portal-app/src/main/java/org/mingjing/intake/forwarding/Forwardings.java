package org.mingjing.intake.forwarding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the case system couldn't be told: a person looks, sends again or gives up. */
@Service
public class Forwardings {

    private final ForwardingStore store;
    private final CaseSignals signals;
    private final CaseSystemSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Forwardings(
            ForwardingStore store, CaseSignals signals, CaseSystemSettings settings, AuditTrail audit, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param caseNumber of the case that it tells of */
    public record Troubled(Forwarding forwarding, String caseNumber) {}

    /** Whether there is a case system at all. */
    public boolean configured() {
        return settings.configured();
    }

    /** Dead ones first, then those that are tried again later. @param limit at most 500 */
    public List<Troubled> troubled(int offset, int limit) {
        List<Forwarding> all = store.troubled(Math.max(0, offset), Math.clamp(limit, 0, 500));
        Map<UUID, String> numbers = signals
                .findAll(all.stream().map(Forwarding::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseRecord::id, CaseRecord::number));
        return all.stream()
                .map(one -> new Troubled(one, numbers.getOrDefault(one.caseId(), "")))
                .toList();
    }

    public int count() {
        return store.troubled();
    }

    /** False where it was dealt with meanwhile. */
    @Transactional
    public boolean sendAgain(UUID id, StaffId by) {
        boolean done = store.resend(id, clock.instant());
        if (done) {
            audit.record(by, "intake.forwarding.send-again", id.toString());
        }
        return done;
    }

    /** The case system is never told; false where it was dealt with meanwhile. */
    @Transactional
    public boolean giveUp(UUID id, StaffId by) {
        boolean done = store.giveUp(id, clock.instant());
        if (done) {
            audit.record(by, "intake.forwarding.give-up", id.toString());
        }
        return done;
    }
}
