package org.mingjing.intake;

import static org.mingjing.intake.CaseState.ASSIGNED;
import static org.mingjing.intake.CaseState.IN_REVIEW;
import static org.mingjing.intake.CaseState.RECEIVED;
import static org.mingjing.intake.CaseState.WAITING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.staff.Departments;
import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;
import org.springframework.stereotype.Component;

/** Which deeds are allowed: by state, role, department and words. Changes nothing. */
@Component
class CaseRules {

    static final int LONGEST = 5000;
    static final int LONGEST_LINE = 120;

    private static final Set<CaseState> WORKED = EnumSet.of(ASSIGNED, WAITING);
    private static final Set<CaseState> OPEN = EnumSet.of(RECEIVED, ASSIGNED, WAITING, IN_REVIEW);

    private final Departments departments;

    CaseRules(Departments departments) {
        this.departments = departments;
    }

    Optional<Refusal> check(CaseRecord one, Deed deed, StaffMember who, Instant now) {
        if (!CaseAccess.lists(one, who)) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        if (claimedByOther(one, who, now)) {
            return Optional.of(Refusal.CLAIMED);
        }
        if (!entitled(one, deed, who)) {
            return Optional.of(Refusal.NOT_ENTITLED);
        }
        if (!states(deed, one).contains(one.state())) {
            return Optional.of(Refusal.WRONG_STATE);
        }
        return words(deed).or(() -> content(one, deed));
    }

    static boolean claimedByOther(CaseRecord one, StaffMember who, Instant now) {
        return one.claimedBy() != null
                && !one.claimedBy().equals(who.id().value())
                && one.claimedUntil() != null
                && one.claimedUntil().isAfter(now);
    }

    private static boolean entitled(CaseRecord one, Deed deed, StaffMember who) {
        boolean intake = who.has(StaffRole.INTAKE);
        boolean owner = one.belongsTo(who.department());
        return switch (deed) {
            case Deed.Accept ignored -> intake;
            case Deed.Refuse ignored -> intake;
            case Deed.Redirect ignored -> one.state() == RECEIVED ? intake : owner;
            case Deed.Forward ignored -> owner || intake;
            case Deed.Group ignored -> owner || intake;
            case Deed.Ungroup ignored -> owner || intake;
            case Deed.Note ignored -> owner || (intake && one.state() == RECEIVED);
            case Deed.Ask ignored -> owner || (intake && one.state() == RECEIVED);
            case Deed.Reply ignored -> owner || (intake && one.state() == RECEIVED);
            case Deed.Close ignored -> owner;
            case Deed.Extend ignored -> owner;
            case Deed.Review ignored -> owner;
            case Deed.PauseDecision ignored -> owner || intake;
            case Deed.LeavePublic ignored -> owner;
            case Deed.ProposeLine ignored -> owner;
        };
    }

    private static Set<CaseState> states(Deed deed, CaseRecord one) {
        return switch (deed) {
            case Deed.Accept ignored -> EnumSet.of(RECEIVED);
            case Deed.Refuse ignored -> EnumSet.of(RECEIVED);
            case Deed.Redirect ignored -> EnumSet.of(RECEIVED, ASSIGNED, WAITING);
            case Deed.Forward ignored -> WORKED;
            case Deed.Ask ignored -> EnumSet.of(RECEIVED, ASSIGNED, WAITING, IN_REVIEW);
            case Deed.Reply ignored -> OPEN;
            case Deed.Note ignored -> EnumSet.complementOf(EnumSet.of(CaseState.ERASED));
            case Deed.Close ignored -> WORKED;
            case Deed.Extend ignored -> WORKED;
            case Deed.Review ignored -> EnumSet.of(IN_REVIEW);
            case Deed.PauseDecision ignored ->
                one.kind() == CaseKind.CORRECTION ? OPEN : EnumSet.noneOf(CaseState.class);
            case Deed.LeavePublic ignored -> one.kind() == CaseKind.CORRECTION ? OPEN : EnumSet.noneOf(CaseState.class);
            case Deed.Group ignored -> OPEN;
            case Deed.Ungroup ignored -> OPEN;
            case Deed.ProposeLine ignored -> EnumSet.of(CaseState.CLOSED, CaseState.REVIEWED);
        };
    }

    private static Optional<Refusal> words(Deed deed) {
        return switch (deed) {
            case Deed.Accept accept -> atMost(accept.words());
            case Deed.Forward forward -> needed(forward.reason());
            case Deed.Ask ask -> needed(ask.words());
            case Deed.Reply reply -> needed(reply.words());
            case Deed.Note note -> needed(note.words());
            case Deed.Refuse refuse -> needed(refuse.words());
            case Deed.Redirect redirect -> needed(redirect.words());
            case Deed.Close close -> needed(close.words());
            case Deed.Extend extend -> needed(extend.words());
            case Deed.Review review -> needed(review.words());
            case Deed.PauseDecision pause -> needed(pause.reason());
            case Deed.LeavePublic leave -> needed(leave.words());
            case Deed.ProposeLine line ->
                line.line().length() > LONGEST_LINE ? Optional.of(Refusal.WORDS_TOO_LONG) : needed(line.line());
            case Deed.Group ignored -> Optional.empty();
            case Deed.Ungroup ignored -> Optional.empty();
        };
    }

    private static Optional<Refusal> needed(String words) {
        return words.isBlank() ? Optional.of(Refusal.WORDS_MISSING) : atMost(words);
    }

    private static Optional<Refusal> atMost(String words) {
        return words.length() > LONGEST ? Optional.of(Refusal.WORDS_TOO_LONG) : Optional.empty();
    }

    private Optional<Refusal> content(CaseRecord one, Deed deed) {
        return switch (deed) {
            case Deed.Accept accept -> {
                List<String> all = new ArrayList<>(accept.joint());
                all.add(accept.department());
                yield all.stream()
                        .flatMap(code -> department(one, code).stream())
                        .findFirst();
            }
            case Deed.Forward forward -> department(one, forward.department());
            case Deed.Close close ->
                close.outcome().fits(one.kind()) ? Optional.empty() : Optional.of(Refusal.WRONG_OUTCOME);
            case Deed.ProposeLine ignored ->
                one.publicationConsent() ? Optional.empty() : Optional.of(Refusal.NO_CONSENT);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> department(CaseRecord one, String code) {
        if (code.equals(one.complainedAbout())) {
            return Optional.of(Refusal.CONFLICT_OF_INTEREST);
        }
        return departments.find(code).isEmpty() ? Optional.of(Refusal.NO_SUCH_DEPARTMENT) : Optional.empty();
    }
}
