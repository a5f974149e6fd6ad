package org.mingjing.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.clock.ClockRules;
import org.springframework.stereotype.Component;

/** Puts together what a reporter sees of a case: only steps and words that can't be taken back any more. */
@Component
class ReporterViews {

    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseMessages messages;
    private final CaseMaterials materials;
    private final CaseClocks clocks;
    private final Looks looks;
    private final PublicLines lines;
    private final SealedJson json;
    private final IntakeSettings settings;

    ReporterViews(
            CaseStore cases,
            CaseEvents events,
            CaseMessages messages,
            CaseMaterials materials,
            CaseClocks clocks,
            Looks looks,
            PublicLines lines,
            SealedJson json,
            IntakeSettings settings) {
        this.cases = cases;
        this.events = events;
        this.messages = messages;
        this.materials = materials;
        this.clocks = clocks;
        this.looks = looks;
        this.lines = lines;
        this.json = json;
        this.settings = settings;
    }

    /** Empty where there is no such case, or its keys are destroyed. */
    Optional<ReporterView> of(UUID caseId, Instant now) {
        return cases.find(caseId)
                .flatMap(one -> json.open(one.content(), CaseContent.class).map(content -> view(one, content, now)));
    }

    private ReporterView view(CaseRecord one, CaseContent content, Instant now) {
        List<CaseStep> steps = events.of(one.id()).stream()
                .filter(step -> !step.visibleFrom().isAfter(now))
                .toList();
        CaseStep last = steps.getLast();
        List<CaseClock> running = clocks.of(one.id(), now);
        return new ReporterView(
                one.id(),
                one.number(),
                one.kind(),
                one.category(),
                last.state(),
                last.department(),
                one.receivedAt(),
                one.anonymous(),
                content,
                materials.of(one.id()).size(),
                running,
                steps,
                visible(messages.of(one.id()), now),
                looks.of(one.id()).stream()
                        .map(look ->
                                new ReporterView.Look(look.at(), look.role(), look.department(), look.glassBroken()))
                        .toList(),
                nextLook(running, now),
                last.state().ended() ? one.outcome() : null,
                last.state().disputable() ? settings.disputableUntil(one) : null,
                one.rating(),
                lines.of(one.id()).orElse(null),
                one.decisionId(),
                cases.leaksOf(one.id()).stream().map(leak -> leak(leak, now)).toList());
    }

    private ReporterView.Leak leak(CaseRecord leak, Instant now) {
        return new ReporterView.Leak(
                leak.receivedAt(), leak.state(), clocks.of(leak.id(), now), visible(messages.of(leak.id()), now));
    }

    private static List<CaseMessage> visible(List<CaseMessage> all, Instant now) {
        return all.stream()
                .filter(message -> !message.visibleFrom().isAfter(now))
                .toList();
    }

    private static @Nullable LocalDate nextLook(List<CaseClock> clocks, Instant now) {
        return clocks.stream()
                .filter(one -> one.metAt() == null && one.dueAt().isAfter(now))
                .map(one -> ClockRules.lastDay(one.dueAt()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
