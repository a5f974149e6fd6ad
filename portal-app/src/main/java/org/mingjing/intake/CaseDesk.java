package org.mingjing.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk: every deed of staff, audited, undoable for some seconds. */
@Service
public class CaseDesk {

    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseRules rules;
    private final DeedWork work;
    private final CaseMessages messages;
    private final CaseClocks clocks;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final IntakeSettings settings;
    private final Clock clock;

    CaseDesk(
            CaseStore cases,
            CaseEvents events,
            CaseRules rules,
            DeedWork work,
            CaseMessages messages,
            CaseClocks clocks,
            StaffDirectory staff,
            AuditTrail audit,
            IntakeSettings settings,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.rules = rules;
        this.work = work;
        this.messages = messages;
        this.clocks = clocks;
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Does one thing to one case.
     *
     * @param revision the one that the person saw
     */
    @Transactional
    public DeedResult act(UUID id, int revision, Deed deed, StaffId by) {
        Optional<StaffMember> who = staff.find(by);
        Optional<CaseRecord> found = cases.lock(id);
        if (who.isEmpty() || found.isEmpty()) {
            return DeedResult.refused(Refusal.NOT_FOUND);
        }
        CaseRecord before = found.get();
        Instant now = now();
        Optional<Refusal> refusal = rules.check(before, deed, who.get(), now);
        if (refusal.isPresent()) {
            return DeedResult.refused(refusal.get());
        }
        if (before.revision() != revision) {
            return DeedResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        DeedResult result = work.perform(before, deed, who.get(), now, now.plus(settings.undo()));
        if (result instanceof DeedResult.Done) {
            clocks.refresh(id);
            audit.record(by, "intake." + deed.code().toLowerCase(Locale.ROOT).replace('_', '-'), before.number());
        }
        return result;
    }

    /** Takes back the newest step, by whoever did it, within the time for it; words that went with it are destroyed. */
    @Transactional
    public DeedResult undo(UUID id, long eventId, StaffId by) {
        Optional<CaseRecord> found = cases.lock(id);
        Optional<CaseStep> newest = events.newest(id);
        Instant now = now();
        if (found.isEmpty()
                || newest.isEmpty()
                || newest.get().id() != eventId
                || !by.equals(newest.get().by())
                || !now.isBefore(newest.get().visibleFrom())
                || lasting(found.get(), newest.get().deed())) {
            return DeedResult.refused(Refusal.NOT_UNDOABLE);
        }
        CaseEvents.Before before = events.before(eventId);
        events.undone(eventId, now);
        messages.remove(eventId);
        clocks.restore(id, newest.get().at());
        cases.stand(id, before.state(), before.department(), before.joint(), before.outcome());
        cases.ended(id, null, null);
        cases.group(id, before.group());
        if (before.category() != null) {
            cases.category(id, before.category());
        }
        clocks.refresh(id);
        audit.record(
                by,
                "intake.undo",
                found.get().number(),
                Map.of("deed", newest.get().deed()));
        return new DeedResult.Done(eventId);
    }

    /** What reaches beyond the case, or is given once. */
    private static boolean lasting(CaseRecord one, String deed) {
        return switch (deed) {
            case "PAUSE_DECISION", "EXTEND" -> true;
            case "CLOSE" -> one.kind() == CaseKind.CORRECTION;
            default -> false;
        };
    }

    /** How long a deed can be taken back. */
    public Duration undoWithin() {
        return settings.undo();
    }

    /** Whether a desk shows this deed to the person at all: it fits the case, its state, their role and department. */
    public boolean offers(CaseRecord seen, Deed sample, StaffId by) {
        return staff.find(by)
                .filter(who -> rules.check(seen, sample, who, now())
                        .filter(
                                Set.of(Refusal.NOT_FOUND, Refusal.NOT_ENTITLED, Refusal.WRONG_STATE, Refusal.NO_CONSENT)
                                        ::contains)
                        .isEmpty())
                .isPresent();
    }

    /** Whether a deed can be taken back at all. */
    public static boolean undoable(CaseRecord one, Deed deed) {
        return !lasting(one, deed.code());
    }

    /** Takes a case up, so that colleagues leave it alone for a while; false where somebody else has it. */
    @Transactional
    public boolean claim(UUID id, StaffId by) {
        Optional<StaffMember> who = staff.find(by);
        Optional<CaseRecord> one = cases.find(id);
        if (who.isEmpty() || one.isEmpty() || !CaseAccess.lists(one.get(), who.get())) {
            return false;
        }
        Instant now = now();
        return cases.claim(id, by.value(), now, now.plus(settings.claim()));
    }

    @Transactional
    public void release(UUID id, StaffId by) {
        cases.release(id, by.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
