package org.mingjing.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.Suspensions;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.intake.DeedSteps.Under;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffMember;
import org.springframework.stereotype.Component;

/** What each deed changes; the rules have allowed it. */
@Component
class DeedWork {

    private final CaseStore cases;
    private final CaseEvents events;
    private final DeedSteps steps;
    private final CaseMessages messages;
    private final CaseClocks clocks;
    private final RoutingFeedback feedback;
    private final PublicLines lines;
    private final DecisionCatalogue decisions;
    private final Suspensions suspensions;
    private final SealedJson json;
    private final IntakeSettings settings;

    DeedWork(
            CaseStore cases,
            CaseEvents events,
            DeedSteps steps,
            CaseMessages messages,
            CaseClocks clocks,
            RoutingFeedback feedback,
            PublicLines lines,
            DecisionCatalogue decisions,
            Suspensions suspensions,
            SealedJson json,
            IntakeSettings settings) {
        this.cases = cases;
        this.events = events;
        this.steps = steps;
        this.messages = messages;
        this.clocks = clocks;
        this.feedback = feedback;
        this.lines = lines;
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.json = json;
        this.settings = settings;
    }

    DeedResult perform(CaseRecord before, Deed deed, StaffMember who, Instant now, Instant visible) {
        Under under = new Under(before, deed, who, now, visible);
        return switch (deed) {
            case Deed.Accept accept -> accept(under, accept);
            case Deed.Forward forward -> forward(under, forward);
            case Deed.Ask ask -> ask(under, ask);
            case Deed.Reply reply -> steps.speak(under, before.state(), reply.words(), null, Map.of());
            case Deed.Note note -> note(under, note.words());
            case Deed.Refuse refuse -> end(under, CaseState.REFUSED, null, refuse.words(), null, Map.of());
            case Deed.Redirect redirect ->
                end(under, CaseState.REDIRECTED, null, redirect.words(), null, Map.of("to", redirect.to()));
            case Deed.Close close -> close(under, close);
            case Deed.Extend extend -> extend(under, extend);
            case Deed.Review review -> review(under, review);
            case Deed.PauseDecision pause -> pauseDecision(under, pause);
            case Deed.LeavePublic leave -> {
                clocks.meet(before.id(), now, "CORRECTION_PAUSE");
                yield steps.speak(under, before.state(), leave.words(), null, Map.of());
            }
            case Deed.Group group -> group(under, group);
            case Deed.Ungroup ignored -> {
                cases.group(before.id(), null);
                yield steps.stay(under, Map.of(), now);
            }
            case Deed.ProposeLine line -> {
                lines.propose(before, line.line(), now);
                yield steps.stay(under, Map.of(), visible);
            }
        };
    }

    private DeedResult accept(Under under, Deed.Accept accept) {
        CaseRecord before = under.before();
        String category = accept.category() == null ? before.category() : accept.category();
        if (category != null && !category.equals(before.category())) {
            cases.category(before.id(), category);
        }
        clocks.meet(before.id(), under.now(), "ACCEPTANCE", "NOTICE_OF_CORRECTION");
        clocks.trigger("ACCEPTED", before, under.now());
        if (!before.anonymous()) {
            clocks.trigger("FILING_DECIDED", before, under.now());
        }
        feedback.decided(before, accept.department(), category, under.now());
        return steps.step(
                under, CaseState.ASSIGNED, accept.department(), accept.joint(), null, accept.words(), null, Map.of());
    }

    private DeedResult forward(Under under, Deed.Forward forward) {
        messages.note(under.before().id(), under.who(), forward.reason(), under.now());
        feedback.decided(under.before(), forward.department(), under.before().category(), under.now());
        return steps.step(
                under, CaseState.ASSIGNED, forward.department(), under.before().joint(), null, "", null, Map.of());
    }

    private DeedResult ask(Under under, Deed.Ask ask) {
        CaseRecord before = under.before();
        clocks.meet(before.id(), under.now(), "NOTICE_OF_CORRECTION");
        if (before.state() != CaseState.ASSIGNED) {
            return steps.speak(under, before.state(), ask.words(), null, Map.of());
        }
        clocks.pause(before.id(), under.now());
        return steps.speak(under, CaseState.WAITING, ask.words(), null, Map.of());
    }

    private DeedResult note(Under under, String words) {
        messages.note(under.before().id(), under.who(), words, under.now());
        return steps.stay(under, Map.of(), under.now());
    }

    private DeedResult close(Under under, Deed.Close close) {
        if (close.decisionId() != null && decisions.find(close.decisionId()).isEmpty()) {
            return DeedResult.refused(Refusal.NO_SUCH_DECISION);
        }
        CaseRecord before = under.before();
        if (before.kind() == CaseKind.CORRECTION
                && close.outcome() == Outcome.UNFOUNDED
                && before.decisionId() != null) {
            suspensions.resume(before.decisionId(), before.number(), under.who().id());
        }
        return end(under, CaseState.CLOSED, close.outcome(), close.words(), close.decisionId(), Map.of());
    }

    private DeedResult end(
            Under under,
            CaseState state,
            @Nullable Outcome outcome,
            String words,
            @Nullable String decisionId,
            Map<String, String> detail) {
        CaseRecord before = under.before();
        clocks.resume(before.id(), under.now());
        DeedResult result =
                steps.step(under, state, before.department(), before.joint(), outcome, words, decisionId, detail);
        clocks.meetAll(before.id(), under.now());
        ended(before, under.now());
        return result;
    }

    private void ended(CaseRecord before, Instant now) {
        cases.ended(before.id(), now, now.atZone(Shanghai.ZONE).toLocalDate().plus(settings.retention()));
    }

    private DeedResult extend(Under under, Deed.Extend extend) {
        UUID reason = json.seal(new CaseMessages.Body(extend.words(), null));
        if (!clocks.extend(under.before().id(), extend.rule(), reason, under.now())) {
            return DeedResult.refused(Refusal.NOT_EXTENSIBLE);
        }
        return steps.speak(under, under.before().state(), extend.words(), null, Map.of("rule", extend.rule()));
    }

    private DeedResult review(Under under, Deed.Review review) {
        CaseRecord before = under.before();
        clocks.meet(before.id(), under.now(), "INTERNAL_REVIEW");
        if (review.upheld()) {
            DeedResult result = steps.step(
                    under,
                    CaseState.REVIEWED,
                    before.department(),
                    before.joint(),
                    before.outcome(),
                    review.words(),
                    null,
                    Map.of("upheld", "true"));
            clocks.meetAll(before.id(), under.now());
            ended(before, under.now());
            return result;
        }
        String department = events.departmentBeforeReview(before.id()).orElse(before.department());
        clocks.trigger("ACCEPTED", before, under.now());
        return steps.step(
                under,
                CaseState.ASSIGNED,
                department,
                before.joint(),
                null,
                review.words(),
                null,
                Map.of("upheld", "false"));
    }

    private DeedResult pauseDecision(Under under, Deed.PauseDecision pause) {
        String decision = under.before().decisionId();
        if (decision == null
                || !suspensions.suspend(
                        decision, under.before().number(), under.who().id())) {
            return DeedResult.refused(Refusal.NO_SUCH_DECISION);
        }
        clocks.meet(under.before().id(), under.now(), "CORRECTION_PAUSE");
        messages.note(under.before().id(), under.who(), pause.reason(), under.now());
        return steps.stay(under, Map.of("decision", decision), under.now());
    }

    private DeedResult group(Under under, Deed.Group group) {
        Optional<CaseRecord> other = cases.byNumber(group.otherNumber())
                .filter(found -> !found.id().equals(under.before().id()))
                .filter(found -> CaseAccess.lists(found, under.who()));
        if (other.isEmpty()) {
            return DeedResult.refused(Refusal.NO_SUCH_CASE);
        }
        UUID common = Optional.ofNullable(other.get().group()).orElseGet(UUID::randomUUID);
        cases.group(other.get().id(), common);
        cases.group(under.before().id(), common);
        return steps.stay(under, Map.of("other", other.get().number()), under.now());
    }
}
