package org.mingjing.intake.forwarding;

import java.util.Optional;
import org.mingjing.intake.CaseChanged;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.intake.CaseStep;
import org.mingjing.intake.CaseSystemDesk;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts steps into the outbox that the case system must know of; not those that it took itself. */
@Component
class CaseForwarder {

    private final CaseSystemSettings settings;
    private final CaseSignals signals;
    private final ForwardingStore store;

    CaseForwarder(CaseSystemSettings settings, CaseSignals signals, ForwardingStore store) {
        this.settings = settings;
        this.signals = signals;
        this.store = store;
    }

    @ApplicationModuleListener
    void on(CaseChanged change) {
        if (!settings.configured()) {
            return;
        }
        Optional<CaseRecord> one = signals.find(change.caseId());
        Optional<CaseStep> step = signals.standing(change.caseId(), change.eventId());
        if (one.isEmpty() || step.isEmpty() || step.get().role().equals("CASE_SYSTEM")) {
            return;
        }
        if (change.deed().equals("ERASE")) {
            if (store.told(change.caseId())) {
                store.add(
                        change.eventId(),
                        change.caseId(),
                        "case.erased",
                        step.get().visibleFrom());
            }
        } else if (CaseSystemDesk.sees(one.get())) {
            type(step.get())
                    .ifPresent(type -> store.add(
                            change.eventId(), change.caseId(), type, step.get().visibleFrom()));
        }
    }

    private static Optional<String> type(CaseStep step) {
        return Optional.ofNullable(
                switch (step.deed()) {
                    case "ACCEPT" -> "case.accepted";
                    case "FORWARD" -> "case.forwarded";
                    case "ANSWER" -> "case.answered";
                    case "CLOSE" -> "case.closed";
                    case "REDIRECT" -> "case.redirected";
                    case "DISPUTE" -> "case.disputed";
                    case "REVIEW" -> "true".equals(step.detail().get("upheld")) ? "case.reviewed" : "case.reopened";
                    default -> null;
                });
    }
}
