package org.mingjing.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.RoutingTable;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.SubmissionSettings;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.springframework.stereotype.Component;

/** Makes of what was typed what a page shows, and what is sent. */
@Component
class Forms {

    private static final int LONGEST_NUMBER = 100;

    private final RoutingTable routing;
    private final DecisionCatalogue decisions;
    private final Remedies remedies;
    private final Words words;
    private final SubmissionSettings texts;
    private final AttachmentSettings files;

    Forms(
            RoutingTable routing,
            DecisionCatalogue decisions,
            Remedies remedies,
            Words words,
            SubmissionSettings texts,
            AttachmentSettings files) {
        this.routing = routing;
        this.decisions = decisions;
        this.remedies = remedies;
        this.words = words;
        this.texts = texts;
        this.files = files;
    }

    /** The decision that was named by id or by number, in any spelling. */
    Optional<CitedDecision> decision(Door door, Typed typed) {
        if (!door.asksDecision()) {
            return Optional.empty();
        }
        if (!typed.decisionId().isEmpty()) {
            return decisions.find(typed.decisionId()).map(CitedDecision::of);
        }
        return typed.number().isEmpty() || typed.number().length() > LONGEST_NUMBER
                ? Optional.empty()
                : decisions.lookup(typed.number()).map(CitedDecision::of);
    }

    FormView view(Door door, Typed typed, List<FieldFault> faults, @Nullable String notice, Locale locale) {
        CitedDecision decision = decision(door, typed).orElse(null);
        return new FormView(
                door,
                typed,
                categories(door, locale),
                door == Door.COMPLAINT ? routing.departments(locale) : List.of(),
                decision,
                door == Door.APPEAL && decision != null ? remedies.of(decision.decidedOn()) : null,
                faults,
                notice,
                texts.longestText(),
                texts.longestPlace(),
                files.files(),
                routing.retention().toTotalMonths());
    }

    private List<FormView.Choice> categories(Door door, Locale locale) {
        return routing.categories(door.kind()).stream()
                .map(one -> new FormView.Choice(
                        one.code(),
                        one.name(locale),
                        door == Door.CORRECTION ? words.onPage("form.leads-to." + one.code(), locale) : ""))
                .toList();
    }

    /** What the rules of every submission don't ask, but the form does. */
    List<FieldFault> own(Door door, Typed typed, Locale locale) {
        List<FieldFault> faults = new ArrayList<>();
        boolean named = !typed.number().isEmpty() || !typed.decisionId().isEmpty();
        if (door.asksDecision() && named && decision(door, typed).isEmpty()) {
            faults.add(new FieldFault("decisionId", words.onPage("submission.fault.unknown-decision", locale)));
        }
        if (door == Door.CORRECTION && typed.category().isEmpty()) {
            faults.add(new FieldFault("category", words.onPage("form.fault.choose", locale)));
        }
        if (!typed.department().isEmpty() && !known(typed.department())) {
            faults.add(new FieldFault("department", words.onPage("form.fault.department", locale)));
        }
        return faults;
    }

    private boolean known(String department) {
        return routing.departments(Locale.SIMPLIFIED_CHINESE).stream()
                .anyMatch(one -> one.code().equals(department));
    }

    NewSubmission submission(Door door, Typed typed, List<NewMaterial> materials) {
        String id = decision(door, typed).map(CitedDecision::id).orElse(null);
        return typed.submission(door, id, about(door, typed), materials);
    }

    /** The department under its Chinese name, which routing reads, then the words. */
    private String about(Door door, Typed typed) {
        if (door != Door.COMPLAINT || typed.department().isEmpty()) {
            return typed.target();
        }
        return (routing.departmentName(typed.department(), Locale.SIMPLIFIED_CHINESE) + " " + typed.target()).strip();
    }
}
