package org.mingjing.submission.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.gate.Admission.Admitted;
import org.mingjing.submission.gate.Admission.Reason;
import org.mingjing.submission.gate.Admission.Refused;
import org.mingjing.submission.gate.UsedProofs.Use;
import org.mingjing.vault.KeyedHash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The gate before every submission: it asks for work or patience, never for a name.
 *
 * <p>Where scripts run, a proof of work: half of {@code easiest} hashes on average, 25,000. Each doubling of the budget doubles it up to
 * {@code hardest}, 800,000 on average: whoever keeps up 4,000 submissions a minute then pays 53 million hashes a second, several
 * cores' worth in a browser's JavaScript, while one person waits half a minute on an old phone. Nobody is turned away.
 *
 * <p>Without scripts, a ticket that must be as old as the delay when it comes back, 3 s, doubled with each doubling of the budget up to
 * 60 s. Tickets can be hoarded, so there is a queue of {@code queue} a minute, of their own: a flood of them doesn't touch whoever shows
 * work, nor the other way round; the form then asks to send again, with the same ticket.
 */
@Component
public class Gate {

    private static final Duration QUEUE_PAUSE = Duration.ofSeconds(10);

    private final GateSettings settings;
    private final Clock clock;
    private final Altcha altcha;
    private final Tickets tickets;
    private final UsedProofs usedWork;
    private final UsedProofs usedTickets;
    private final Tide scripted;
    private final Tide plain;

    @Autowired
    Gate(GateSettings settings, KeyedHash keyed, Clock clock) {
        this(settings, keyed::of, clock);
    }

    Gate(GateSettings settings, Signing signing, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.altcha = new Altcha(signing);
        this.tickets = new Tickets(signing, settings.plain().lifetime());
        this.usedWork = new UsedProofs(signing, settings.scripted().lifetime());
        this.usedTickets = new UsedProofs(signing, settings.plain().lifetime());
        this.scripted = new Tide(settings.scripted().perMinute());
        this.plain = new Tide(settings.plain().perMinute());
    }

    /** A fresh puzzle, as hard as the last minute makes it. */
    public Challenge challenge() {
        Instant now = clock.instant();
        GateSettings.Scripted rules = settings.scripted();
        long work = rules.easiest() << Math.min(scripted.level(now), 20);
        return altcha.challenge(Math.min(work, rules.hardest()), now.plus(rules.lifetime()));
    }

    /** A ticket for a form's first step; it says when it was given out and nothing else. */
    public String ticket() {
        return tickets.issue(clock.instant());
    }

    /**
     * Judges a proof and binds it to the nonce, so that a retry of the same submission may show it again, and another submission may
     * not. Call it once everything else about the submission is right, immediately before it is kept.
     */
    public Admission admit(Proof proof, Nonce nonce) {
        Instant now = clock.instant();
        return switch (proof) {
            case Proof.Solved solved -> {
                Verdict verdict = solved.payload().isBlank() ? missing() : altcha.verify(solved.payload(), now);
                yield switch (verdict) {
                    case Verdict.Void nothing -> refused(nothing.reason());
                    case Verdict.Genuine work -> admitted(work, nonce, usedWork, scripted, now);
                };
            }
            case Proof.Ticket ticket -> {
                Verdict verdict = ticket.ticket().isBlank() ? missing() : tickets.verify(ticket.ticket(), now);
                yield switch (verdict) {
                    case Verdict.Void nothing -> refused(nothing.reason());
                    case Verdict.Genuine genuine -> queued(genuine, nonce, now);
                };
            }
        };
    }

    private Admission queued(Verdict.Genuine ticket, Nonce nonce, Instant now) {
        if (usedTickets.look(ticket.id(), nonce) == Use.FIRST) {
            Duration early = Duration.between(now, ticket.issued().plus(delay(now)));
            if (early.isPositive()) {
                return new Refused(Reason.TOO_EARLY, early);
            }
            if (plain.lastMinute(now) >= settings.plain().queue()) {
                return new Refused(Reason.BUSY, QUEUE_PAUSE);
            }
        }
        return admitted(ticket, nonce, usedTickets, plain, now);
    }

    private static Admission admitted(Verdict.Genuine proof, Nonce nonce, UsedProofs used, Tide tide, Instant now) {
        return switch (used.use(proof.id(), nonce)) {
            case BY_ANOTHER -> refused(Reason.USED);
            case AGAIN -> new Admitted();
            case FIRST -> {
                tide.count(now);
                yield new Admitted();
            }
        };
    }

    private Duration delay(Instant now) {
        Duration delay = settings.plain().delay().multipliedBy(1L << Math.min(plain.level(now), 20));
        Duration longest = settings.plain().longestDelay();
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private static Verdict missing() {
        return new Verdict.Void(Reason.MISSING);
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, Duration.ZERO);
    }
}
