package org.mingjing.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.DeedResult.Done;
import org.mingjing.staff.StaffMember;
import org.springframework.stereotype.Component;

/** What every deed leaves behind: a step, a state, words. */
@Component
class DeedSteps {

    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseMessages messages;
    private final CaseClocks clocks;

    DeedSteps(CaseStore cases, CaseEvents events, CaseMessages messages, CaseClocks clocks) {
        this.cases = cases;
        this.events = events;
        this.messages = messages;
        this.clocks = clocks;
    }

    /** A deed under way. */
    record Under(CaseRecord before, Deed deed, StaffMember who, Instant now, Instant visible) {}

    /** Words to the reporter, where the case stands otherwise as it did. */
    DeedResult speak(
            Under under, CaseState state, String words, @Nullable String decisionId, Map<String, String> detail) {
        CaseRecord before = under.before();
        return step(under, state, before.department(), before.joint(), before.outcome(), words, decisionId, detail);
    }

    /** Nothing that the reporter reads, and the case stands as it did. */
    DeedResult stay(Under under, Map<String, String> detail, Instant visible) {
        CaseRecord before = under.before();
        return step(
                new Under(before, under.deed(), under.who(), under.now(), visible),
                before.state(),
                before.department(),
                before.joint(),
                before.outcome(),
                "",
                null,
                detail);
    }

    /** Writes the step, how the case stands after it, and the words that go with it. */
    DeedResult step(
            Under under,
            CaseState state,
            @Nullable String department,
            List<String> joint,
            @Nullable Outcome outcome,
            String words,
            @Nullable String decisionId,
            Map<String, String> detail) {
        CaseRecord before = under.before();
        if (before.state() == CaseState.WAITING && state == CaseState.ASSIGNED) {
            clocks.resume(before.id(), under.now());
        }
        Map<String, String> told = new HashMap<>(detail);
        if (outcome != null && under.deed() instanceof Deed.Close) {
            told.put("outcome", outcome.name());
        }
        long event = events.append(
                before,
                new CaseEvents.Step(
                        under.deed().code(),
                        state,
                        department,
                        CaseAccess.role(under.who()),
                        under.who().id(),
                        told),
                under.now(),
                under.visible());
        cases.stand(before.id(), state, department, joint, outcome);
        if (!words.isBlank()) {
            messages.fromStaff(
                    before, event, under.who(), new CaseMessages.Body(words, decisionId), under.now(), under.visible());
            clocks.meet(before.id(), under.now(), "NAMED_REPORTER_TOLD");
            if (!CaseAccess.system(under.who())) {
                // A person's words are promised; a system may answer by itself.
                clocks.meet(before.id(), under.now(), "FIRST_RESPONSE", "LEAK");
            }
        }
        return new Done(event);
    }
}
