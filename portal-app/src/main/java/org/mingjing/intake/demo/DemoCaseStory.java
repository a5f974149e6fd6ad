package org.mingjing.intake.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseContent;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseRehearsal;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Identity;
import org.mingjing.intake.NewCase;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.routing.Proposal;
import org.mingjing.intake.routing.Question;
import org.mingjing.intake.routing.Router;
import org.mingjing.shared.Places;
import org.mingjing.staff.StaffId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One fictitious case after another, as far as it has come: the older, the further. */
@Component
@ConditionalOnProperty(name = "mingjing.demo", havingValue = "true", matchIfMissing = true)
class DemoCaseStory {

    private static final StaffId INTAKE = new StaffId("intake");

    /** Departments that a demo account works for. */
    private static final Map<String, StaffId> DESKS = Map.of(
            "XICHENG", new StaffId("handler"),
            "GULOU", new StaffId("gulou"),
            "LEGAL", new StaffId("legal"),
            "DISCIPLINE", new StaffId("discipline"),
            "SUPERVISION", new StaffId("supervision"),
            "PUBLICITY", new StaffId("publicity"));

    private static final List<CaseKind> KINDS = List.of(
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.REPORT,
            CaseKind.COMPLAINT,
            CaseKind.SUGGESTION,
            CaseKind.APPEAL);
    private static final List<Channel> CHANNELS = List.of(
            Channel.WEB,
            Channel.WEB,
            Channel.WEB,
            Channel.WEB,
            Channel.HOTLINE,
            Channel.PHONE,
            Channel.OPEN311,
            Channel.MACHINE);
    private static final Duration DAY = Duration.ofDays(1);

    private final CaseRehearsal rehearsal;
    private final Router router;
    private final List<String> streets;
    private final DemoSayings sayings = new DemoSayings();

    DemoCaseStory(CaseRehearsal rehearsal, Router router, Places places) {
        this.rehearsal = rehearsal;
        this.router = router;
        this.streets = places.districts().getFirst().subdistricts().stream()
                .flatMap(each -> each.streets().stream())
                .toList();
    }

    /** A case under way. @param department that it was proposed to */
    private record Told(UUID id, CaseKind kind, String place, String department, SplittableRandom random) {

        /** Whose demo account works it; null where none does. */
        @Nullable
        StaffId owner() {
            return DESKS.get(department);
        }
    }

    /** A report of weeks ago, ended, with a line for the public. */
    void tellOld(int index, Instant now) {
        Instant received = now.minus(DAY.multipliedBy(40 + index * 2L));
        Told told = open(index - 1000, CaseKind.REPORT, received);
        accept(told, received.plus(Duration.ofHours(5)));
        if (told.owner() != null) {
            Instant ended = received.plus(DAY.multipliedBy(3));
            end(told, ended);
            rehearsal.act(
                    told.id(),
                    new Deed.ProposeLine(sayings.any("LINE", told.place(), told.random())),
                    told.owner(),
                    ended.plus(DAY));
            rehearsal.approveLine(told.id(), ended.plus(DAY.multipliedBy(2)));
        }
    }

    void tell(int index, Instant received, Instant now) {
        CaseKind kind = KINDS.get(index % KINDS.size());
        Told told = open(index, kind, received);
        SplittableRandom random = told.random();
        Instant accepted = received.plus(Duration.ofMinutes(40 + random.nextInt(20 * 60)));
        boolean forgotten = random.nextInt(40) == 0;
        if (!accepted.isBefore(now) || forgotten) {
            return;
        }
        if (random.nextInt(14) == 0) {
            rehearsal.act(told.id(), new Deed.Refuse(sayings.any("REFUSE", told.place(), random)), INTAKE, accepted);
            return;
        }
        accept(told, accepted);
        work(told, accepted, now);
    }

    private Told open(int index, CaseKind kind, Instant received) {
        var random = new SplittableRandom(20_261_122L + index);
        String place = streets.get(random.nextInt(streets.size())) + " " + (1 + random.nextInt(280)) + " 号";
        String text = sayings.any(kind.name(), place, random) + "（演示）";
        boolean named = random.nextInt(4) == 0;
        String about = kind == CaseKind.COMPLAINT ? "XICHENG" : null;
        Channel channel = kind == CaseKind.REPORT ? CHANNELS.get(random.nextInt(CHANNELS.size())) : Channel.WEB;
        Proposal proposal = router.propose(new Question(kind.name(), null, place, place + "\n" + text, about));
        UUID id = rehearsal
                .open(
                        new NewCase(
                                kind,
                                channel,
                                proposal.category(),
                                new CaseContent(text, place, null, null),
                                named ? new Identity("演示来件人", null, null) : null,
                                List.of(),
                                about,
                                null,
                                kind == CaseKind.REPORT,
                                null),
                        received)
                .id();
        String department = proposal.department().equals("INTAKE") ? "XICHENG" : proposal.department();
        return new Told(id, kind, place, department.equals(about) ? "DISCIPLINE" : department, random);
    }

    private void accept(Told told, Instant at) {
        String words = told.random().nextInt(5) == 0 ? "" : sayings.any("ACCEPT", told.place(), told.random());
        rehearsal.act(told.id(), new Deed.Accept(told.department(), List.of(), null, words), INTAKE, at);
    }

    private void work(Told told, Instant accepted, Instant now) {
        SplittableRandom random = told.random();
        Instant next = accepted.plus(Duration.ofHours(2 + random.nextInt(40)));
        if (told.owner() == null || !next.isBefore(now)) {
            return;
        }
        if (random.nextInt(3) == 0) {
            rehearsal.act(told.id(), new Deed.Ask(sayings.any("ASK", told.place(), random)), told.owner(), next);
            Instant answered = next.plus(Duration.ofHours(1 + random.nextInt(60)));
            if (!answered.isBefore(now)) {
                return;
            }
            rehearsal.answer(told.id(), sayings.any("ANSWER", told.place(), random), answered);
            next = answered;
        }
        Instant ended = next.plus(Duration.ofHours(6 + random.nextInt(72)));
        if (ended.isBefore(now) && random.nextInt(4) != 0) {
            end(told, ended);
            after(told, ended.plus(Duration.ofHours(3)), now);
        }
    }

    private void end(Told told, Instant at) {
        if (told.owner() != null) {
            List<Outcome> outcomes = Outcome.of(told.kind());
            rehearsal.act(
                    told.id(),
                    new Deed.Close(
                            outcomes.get(told.random().nextInt(outcomes.size())),
                            sayings.any("CLOSE", told.place(), told.random()),
                            null),
                    told.owner(),
                    at);
        }
    }

    private void after(Told told, Instant at, Instant now) {
        if (!at.isBefore(now)) {
            return;
        }
        int whim = told.random().nextInt(10);
        if (whim == 0) {
            rehearsal.dispute(told.id(), sayings.any("DISPUTE", told.place(), told.random()), at);
        } else if (whim < 5) {
            rehearsal.rate(told.id(), 2 + whim % 4, at);
        }
    }
}
