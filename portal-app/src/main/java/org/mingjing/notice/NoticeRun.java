package org.mingjing.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.mingjing.intake.CaseContacts;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.CaseStep;
import org.mingjing.intake.Identity;
import org.mingjing.notice.MailChannel.Outcome;
import org.mingjing.notice.Notice.State;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each notice is marked as being sent, and that committed, before anything is handed over: whatever cuts the send
 * off, it is never sent a second time without somebody knowing that the first one failed.
 */
@Component
class NoticeRun {

    private static final int BATCH = 50;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Outbox outbox;
    private final CaseSignals signals;
    private final CaseContacts contacts;
    private final MailChannel mail;
    private final ReporterMail words;
    private final NoticeSettings settings;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    NoticeRun(
            Outbox outbox,
            CaseSignals signals,
            CaseContacts contacts,
            MailChannel mail,
            ReporterMail words,
            NoticeSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.signals = signals;
        this.contacts = contacts;
        this.mail = mail;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a fixed rate, and so on a thread of its own: a slow neighbour holds up no other job. One round at a time. */
    @Scheduled(fixedRateString = "${mingjing.notice.every:1s}")
    void untilDone() {
        if (!running.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            outbox.cutOff(now.minus(settings.lease()), now);
            while (batch() == BATCH) {
                Thread.onSpinWait();
            }
        } catch (DataAccessException databaseAway) {
            // The next round tries again.
        } finally {
            running.unlock();
        }
    }

    /** @return how many were dealt with */
    int batch() {
        int done = 0;
        while (done < BATCH) {
            // One by one, so that a slow mail server leaves no others behind that are marked and not begun.
            List<Notice> next = outbox.take(clock.instant(), mail.present(), settings.giveUpAfter(), 1);
            if (next.isEmpty()) {
                break;
            }
            deal(next.getFirst());
            done++;
        }
        return done;
    }

    private void deal(Notice one) {
        Optional<CaseRecord> of = signals.find(one.caseId()).filter(found -> found.state() != CaseState.ERASED);
        Optional<CaseStep> step =
                one.stepId() == null ? Optional.empty() : signals.standing(one.caseId(), one.stepId());
        if (of.isEmpty() || one.stepId() != null && step.isEmpty()) {
            outbox.done(one.id(), State.DROPPED, null, clock.instant());
            return;
        }
        switch (one.channel()) {
            case PORTAL -> outbox.done(one.id(), State.SENT, null, clock.instant());
            case EMAIL -> step.ifPresent(told -> email(one, of.get(), told));
        }
    }

    private void email(Notice one, CaseRecord of, CaseStep step) {
        if (!mail.present()) {
            outbox.done(one.id(), State.NO_CHANNEL, "NO_CHANNEL", clock.instant());
            return;
        }
        Optional<String> to = contacts.of(of.id()).map(Identity::email).filter(address -> !address.isBlank());
        if (to.isEmpty()) {
            outbox.done(one.id(), State.NO_ADDRESS, null, clock.instant());
            return;
        }
        Outcome outcome = mail.send(one.id(), to.get(), words.subject(of), words.text(of, step), clock.instant());
        switch (outcome) {
            case Outcome.Sent() -> outbox.done(one.id(), State.SENT, null, clock.instant());
            case Outcome.Unknown(String code) -> outbox.done(one.id(), State.UNKNOWN, code, clock.instant());
            case Outcome.Failed(String code, boolean lasting) -> failed(one, code, lasting);
        }
    }

    private void failed(Notice one, String code, boolean lasting) {
        Instant now = clock.instant();
        if (lasting || !now.isBefore(one.createdAt().plus(settings.giveUpAfter()))) {
            outbox.done(one.id(), State.GIVEN_UP, code, now);
            return;
        }
        double millis = settings.firstRetry().toMillis() * Math.pow(4, Math.min(one.attempts(), 20) - 1.0);
        Duration wait = Duration.ofMillis((long) Math.min(millis, LONGEST_WAIT.toMillis()));
        outbox.again(one.id(), code, now.plus(wait));
    }
}
