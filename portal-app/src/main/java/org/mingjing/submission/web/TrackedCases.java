package org.mingjing.submission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.CaseMessage;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.CaseStep;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.PublicLines;
import org.mingjing.intake.ReporterView;
import org.mingjing.intake.RoutingTable;
import org.mingjing.intake.clock.ClockRules;
import org.mingjing.intake.routing.Category;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.Registered;
import org.mingjing.submission.SubmissionProofs;
import org.mingjing.submission.web.TrackedCase.Deadline;
import org.mingjing.submission.web.TrackedCase.Decided;
import org.mingjing.submission.web.TrackedCase.End;
import org.mingjing.submission.web.TrackedCase.Included;
import org.mingjing.submission.web.TrackedCase.Leak;
import org.mingjing.submission.web.TrackedCase.Look;
import org.mingjing.submission.web.TrackedCase.Next;
import org.mingjing.submission.web.TrackedCase.PublicLine;
import org.mingjing.submission.web.TrackedCase.Step;
import org.mingjing.submission.web.TrackedCase.Unit;
import org.mingjing.submission.web.TrackedCase.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a reporter's view into words: names for codes, public decisions for ids, and nothing that staff keep to themselves. */
@Component
class TrackedCases {

    /** Staff's own: notes, and which reports tell of the same matter, which would tell that another exists. */
    private static final Set<String> INTERNAL = Set.of("NOTE", "GROUP", "UNGROUP", "RATE");

    private final RoutingTable routing;
    private final DecisionCatalogue decisions;
    private final SubmissionProofs proofs;
    private final MessageSource messages;

    TrackedCases(RoutingTable routing, DecisionCatalogue decisions, SubmissionProofs proofs, MessageSource messages) {
        this.routing = routing;
        this.decisions = decisions;
        this.proofs = proofs;
        this.messages = messages;
    }

    TrackedCase of(ReporterView view, Locale locale) {
        return of(view, proofs.registered(view.caseId()).orElse(null), locale);
    }

    /** @param registered how it stands in the ledger */
    TrackedCase of(ReporterView view, @Nullable Registered registered, Locale locale) {
        List<CaseStep> steps = view.steps().stream()
                .filter(step -> !INTERNAL.contains(step.deed()))
                .toList();
        String category = view.category();
        PublicLines.Proposed line = view.line();
        return new TrackedCase(
                view.number(),
                view.kind(),
                category,
                category == null
                        ? null
                        : routing.category(category)
                                .map(found -> name(found, locale))
                                .orElse(null),
                view.state(),
                unit(view.department(), locale),
                at(view.receivedAt()),
                view.clocks().stream().map(clock -> deadline(clock, view)).toList(),
                steps.stream().map(step -> step(step, locale)).toList(),
                view.messages().stream().map(message -> words(message, locale)).toList(),
                view.looks().stream()
                        .map(look -> new Look(
                                at(look.at()), look.role(), unit(look.department(), locale), look.glassBroken()))
                        .toList(),
                new Next(sentence(view, locale), view.nextLook(), view.disputableUntil()),
                view.state().ended() ? end(view) : null,
                view.rating(),
                line == null ? null : new PublicLine(line.line(), line.approved()),
                view.leaks().stream().map(leak -> leak(leak, locale)).toList(),
                registered == null ? null : Included.of(registered.merged()));
    }

    private static String name(Category category, Locale locale) {
        return category.name(locale);
    }

    private Leak leak(ReporterView.Leak leak, Locale locale) {
        return new Leak(
                at(leak.toldAt()),
                leak.state(),
                leak.clocks().stream().map(clock -> deadline(clock, null)).toList(),
                leak.messages().stream().map(message -> words(message, locale)).toList());
    }

    private static Deadline deadline(CaseClock clock, @Nullable ReporterView view) {
        Instant met = clock.metAt();
        return new Deadline(
                clock.rule(),
                clock.asRule().source(),
                at(clock.triggeredAt()),
                at(clock.dueAt()),
                ClockRules.lastDay(clock.dueAt()),
                met == null ? null : at(met),
                clock.asRule().unit(),
                met == null ? clock.left() : null,
                met == null ? clock.light() : null,
                met == null && clock.standing(),
                clock.extendedBy(),
                clock.extendedBy() == 0 || view == null ? null : extensionReason(clock.rule(), view));
    }

    /** Staff's words that were said in the same step. */
    private static @Nullable String extensionReason(String rule, ReporterView view) {
        return view.steps().stream()
                .filter(step -> step.deed().equals("EXTEND")
                        && rule.equals(step.detail().get("rule")))
                .flatMap(step -> view.messages().stream()
                        .filter(message -> message.fromStaff() && message.at().equals(step.at())))
                .map(CaseMessage::words)
                .findFirst()
                .orElse(null);
    }

    private Step step(CaseStep step, Locale locale) {
        return new Step(at(step.at()), step.deed(), step.state(), step.role(), unit(step.department(), locale));
    }

    private Words words(CaseMessage message, Locale locale) {
        return new Words(
                at(message.at()),
                message.fromStaff(),
                unit(message.department(), locale),
                message.words(),
                decided(message.decisionId()),
                message.asksIdentity());
    }

    private @Nullable End end(ReporterView view) {
        Decided decision = view.messages().stream()
                .sorted(Comparator.comparing(CaseMessage::at).reversed())
                .map(message -> decided(message.decisionId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Outcome result = view.outcome();
        return result == null && decision == null ? null : new End(result, decision);
    }

    /** Null where the decision isn't public any more. */
    private @Nullable Decided decided(@Nullable String id) {
        return id == null
                ? null
                : decisions
                        .find(id)
                        .map(found -> new Decided(id, number(found), "/decisions/" + id))
                        .orElse(null);
    }

    private static String number(PublicDecision decision) {
        return switch (decision) {
            case PublicDecision.Published published -> published.content().documentNumber();
            case PublicDecision.Withdrawn withdrawn -> withdrawn.documentNumber();
        };
    }

    private String sentence(ReporterView view, Locale locale) {
        LocalDate next = view.nextLook();
        String department = view.department() == null ? "" : routing.departmentName(view.department(), locale);
        String state = messages.getMessage("track.next." + view.state(), new Object[] {department}, locale);
        return next == null || view.state() == CaseState.WAITING
                ? state
                : state + messages.getMessage("track.next.look", new Object[] {Days.spoken(next, locale)}, locale);
    }

    private @Nullable Unit unit(@Nullable String code, Locale locale) {
        return code == null ? null : new Unit(code, routing.departmentName(code, locale));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(Shanghai.ZONE).toOffsetDateTime();
    }
}
