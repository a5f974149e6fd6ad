package org.mingjing.submission.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.intake.CaseKind;
import org.springframework.stereotype.Component;

/** A form for a host other than its plain page: what the wizard component needs to know. It asks for nothing and keeps nothing. */
@Component
public class HostedForm {

    private static final String MAP = "/assets/outline.json";

    private final WizardData wizard;
    private final DecisionCatalogue decisions;
    private final Remedies remedies;

    HostedForm(WizardData wizard, DecisionCatalogue decisions, Remedies remedies) {
        this.wizard = wizard;
        this.decisions = decisions;
        this.remedies = remedies;
    }

    /**
     * The component's {@code data}, JSON.
     *
     * @param decisionId of the decision that an appeal or correction is about; an unknown one is left out
     */
    public String json(CaseKind kind, Locale locale, @Nullable String decisionId) {
        Door door = Door.valueOf(kind.name());
        CitedDecision decision = decisionId == null || !door.asksDecision()
                ? null
                : decisions.find(decisionId).map(CitedDecision::of).orElse(null);
        return wizard.json(
                door, locale, false, "", decision, decision == null ? null : remedies.of(decision.decidedOn()), MAP);
    }

    /** The plain page of the same task. */
    public String plain(CaseKind kind) {
        return Door.valueOf(kind.name()).path();
    }
}
