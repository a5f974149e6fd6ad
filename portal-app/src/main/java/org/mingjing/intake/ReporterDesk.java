package org.mingjing.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who sent a case can do: look, answer, dispute, rate, tell of a leak, approve a public line, have it deleted. */
@Service
public class ReporterDesk {

    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseMessages messages;
    private final CaseClocks clocks;
    private final ReporterViews views;
    private final CaseRegister register;
    private final PublicLines lines;
    private final Erasure erasure;
    private final SealedJson json;
    private final IntakeSettings settings;
    private final Clock clock;

    ReporterDesk(
            CaseStore cases,
            CaseEvents events,
            CaseMessages messages,
            CaseClocks clocks,
            ReporterViews views,
            CaseRegister register,
            PublicLines lines,
            Erasure erasure,
            SealedJson json,
            IntakeSettings settings,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.messages = messages;
        this.clocks = clocks;
        this.views = views;
        this.register = register;
        this.lines = lines;
        this.erasure = erasure;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the reporter's wish. */
    public enum Answer {
        DONE,
        /** No such case, or deleted. */
        ABSENT,
        /** It doesn't fit how the case stands. */
        WRONG_STATE,
        /** The time for it has passed. */
        TOO_LATE,
        WORDS_MISSING,
        WORDS_TOO_LONG
    }

    @Transactional(readOnly = true)
    public Optional<ReporterView> view(UUID caseId) {
        return views.of(caseId, now());
    }

    /** An answer, or more to tell; an open question is answered by it, and its clocks go on. */
    @Transactional
    public Answer answer(UUID caseId, String words, List<NewMaterial> materials) {
        Answer refusal = words(words);
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty() || refusal != Answer.DONE) {
            return found.isEmpty() ? Answer.ABSENT : refusal;
        }
        CaseRecord one = found.get();
        if (one.state().ended() && !one.state().disputable()) {
            return Answer.WRONG_STATE;
        }
        Instant now = now();
        CaseState after = one.state() == CaseState.WAITING ? CaseState.ASSIGNED : one.state();
        if (after != one.state()) {
            clocks.resume(caseId, now);
        }
        long event = step(one, "ANSWER", after, one.department(), Map.of(), now);
        UUID message = messages.fromReporter(caseId, event, words, now);
        register.addMaterials(caseId, message, materials);
        clocks.refresh(caseId);
        return Answer.DONE;
    }

    /** Disputes how it ended: another department than the one that ended it looks again (internal review). */
    @Transactional
    public Answer dispute(UUID caseId, String words) {
        Answer refusal = words(words);
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty() || refusal != Answer.DONE) {
            return found.isEmpty() ? Answer.ABSENT : refusal;
        }
        CaseRecord one = found.get();
        if (!one.state().disputable()) {
            return Answer.WRONG_STATE;
        }
        LocalDate until = settings.disputableUntil(one);
        if (until != null && Shanghai.today(clock).isAfter(until)) {
            return Answer.TOO_LATE;
        }
        Instant now = now();
        long event = step(one, "DISPUTE", CaseState.IN_REVIEW, reviewer(one), Map.of(), now);
        messages.fromReporter(caseId, event, words, now);
        cases.ended(caseId, null, null);
        clocks.trigger("DISPUTED", one, now);
        clocks.refresh(caseId);
        return Answer.DONE;
    }

    private String reviewer(CaseRecord one) {
        boolean own = settings.reviewDepartment().equals(one.department())
                || settings.reviewDepartment().equals(one.complainedAbout());
        return own ? settings.reviewOfReview() : settings.reviewDepartment();
    }

    /** @param stars 1 to 5 */
    @Transactional
    public Answer rate(UUID caseId, int stars) {
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty()) {
            return Answer.ABSENT;
        }
        CaseRecord one = found.get();
        if (!one.state().ended() || stars < 1 || stars > 5) {
            return Answer.WRONG_STATE;
        }
        cases.rate(caseId, stars);
        step(one, "RATE", one.state(), one.department(), Map.of("stars", String.valueOf(stars)), now());
        return Answer.DONE;
    }

    /** 我被泄密或报复了: a case of its own for discipline inspection, past the handling department, on a 24 h clock. */
    @Transactional
    public Answer leak(UUID caseId, String words) {
        Answer refusal = words(words);
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty() || refusal != Answer.DONE) {
            return found.isEmpty() ? Answer.ABSENT : refusal;
        }
        CaseRecord one = found.get();
        String told = one.number() + "\n" + words;
        OpenedCase opened = register.openLeak(
                new NewCase(
                        CaseKind.COMPLAINT,
                        Channel.CASE,
                        null,
                        new CaseContent(told, null, null, null),
                        null,
                        List.of(),
                        Objects.equals(one.department(), settings.leakDepartment()) ? null : one.department(),
                        null,
                        false,
                        null),
                caseId,
                settings.leakDepartment());
        events.announce(opened.id());
        return Answer.DONE;
    }

    /** The reporter's word about the one line for the public. */
    @Transactional
    public Answer approveLine(UUID caseId, boolean yes) {
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty()) {
            return Answer.ABSENT;
        }
        if (!yes) {
            lines.withdraw(caseId);
            return Answer.DONE;
        }
        String place = json.open(found.get().content(), CaseContent.class)
                .map(CaseContent::place)
                .orElse(null);
        return lines.approve(caseId, place) ? Answer.DONE : Answer.WRONG_STATE;
    }

    /** Deletes everything that was said and sent, on the reporter's request (PIPL Art. 47); an open case can't be worked any more. */
    @Transactional
    public Answer erase(UUID caseId) {
        Optional<CaseRecord> found = cases.lock(caseId);
        found.ifPresent(one -> {
            step(one, "ERASE", CaseState.ERASED, one.department(), Map.of(), now());
            erasure.erase(one.id(), now());
        });
        return found.isPresent() ? Answer.DONE : Answer.ABSENT;
    }

    /** Each step by the reporter; the case's revision moves, so that a desk that saw less must look again. */
    private long step(
            CaseRecord one,
            String deed,
            CaseState after,
            @Nullable String department,
            Map<String, String> detail,
            Instant now) {
        long event =
                events.append(one, new CaseEvents.Step(deed, after, department, "REPORTER", null, detail), now, now);
        cases.stand(one.id(), after, department, one.joint(), one.outcome());
        return event;
    }

    private static Answer words(String words) {
        if (words.isBlank()) {
            return Answer.WORDS_MISSING;
        }
        return words.length() > CaseRules.LONGEST ? Answer.WORDS_TOO_LONG : Answer.DONE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
