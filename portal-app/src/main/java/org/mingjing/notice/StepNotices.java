package org.mingjing.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjing.intake.CaseChanged;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.intake.CaseStep;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is told of a step in a case. Anonymous reporters aren't: they look with their receipt. */
@Component
class StepNotices {

    static final String INTAKE_DESK = "INTAKE";

    private static final Set<String> FOR_REPORTERS = Set.of(
            "ACCEPT",
            "ASK",
            "REPLY",
            "REFUSE",
            "REDIRECT",
            "CLOSE",
            "EXTEND",
            "REVIEW",
            "LEAVE_PUBLIC",
            "PROPOSE_LINE");

    private final CaseSignals signals;
    private final Outbox outbox;

    StepNotices(CaseSignals signals, Outbox outbox) {
        this.signals = signals;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(CaseChanged change) {
        signals.find(change.caseId())
                .ifPresent(one -> signals.standing(one.id(), change.eventId()).ifPresent(step -> tell(one, step)));
    }

    private void tell(CaseRecord one, CaseStep step) {
        if (FOR_REPORTERS.contains(step.deed()) && !one.anonymous()) {
            add(one, step, new Recipient.Reporter(), Topic.PROGRESS);
        }
        switch (step.deed()) {
            case "OPEN", "ACCEPT" -> departments(one, step, Topic.NEW);
            case "FORWARD" -> owner(one, step, Topic.NEW);
            case "REVIEW" -> {
                if ("false".equals(step.detail().get("upheld"))) {
                    owner(one, step, Topic.NEW);
                }
            }
            case "DISPUTE" -> owner(one, step, Topic.DISPUTED);
            case "ANSWER" -> departments(one, step, Topic.ANSWERED);
            default -> {
                // Nobody but those at the desk needs to know.
            }
        }
    }

    private void owner(CaseRecord one, CaseStep step, Topic topic) {
        to(one, step, List.of(step.department() == null ? INTAKE_DESK : step.department()), topic);
    }

    private void departments(CaseRecord one, CaseStep step, Topic topic) {
        List<String> codes = new ArrayList<>(one.joint());
        codes.addFirst(step.department() == null ? INTAKE_DESK : step.department());
        to(one, step, codes, topic);
    }

    private void to(CaseRecord one, CaseStep step, List<String> codes, Topic topic) {
        for (String code : new LinkedHashSet<>(codes)) {
            if (CaseSignals.mayTell(one, code)) {
                add(one, step, new Recipient.Department(code), topic);
            }
        }
    }

    private void add(CaseRecord one, CaseStep step, Recipient to, Topic topic) {
        outbox.add("step:" + step.id(), to, topic, one.id(), step.id(), step.at(), step.visibleFrom());
    }
}
