package org.mingjing.intake.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.intake.CaseStep;
import org.mingjing.intake.CaseSystemDesk;
import org.mingjing.intake.forwarding.Forwarding.State;
import org.mingjing.intake.forwarding.WebhookClient.Attempt;
import org.mingjing.staff.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox: at least once each, a case's steps in order, ever later after a failure, until a person must decide. */
@Component
class ForwardingRun {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardingRun.class);
    private static final StaffId MACHINE = new StaffId("staff-api");
    private static final int BATCH = 20;
    private static final double SPREAD = 0.2;

    private final CaseSystemSettings settings;
    private final ForwardingStore store;
    private final CaseSignals signals;
    private final CaseSystemDesk desk;
    private final Webhooks webhooks;
    private final WebhookClient client;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    ForwardingRun(
            CaseSystemSettings settings,
            ForwardingStore store,
            CaseSignals signals,
            CaseSystemDesk desk,
            Webhooks webhooks,
            WebhookClient client,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.signals = signals;
        this.desk = desk;
        this.webhooks = webhooks;
        this.client = client;
        this.clock = clock;
    }

    /** At a fixed rate, and so on a thread of its own: a slow neighbour holds up no other job. One round at a time. */
    @Scheduled(fixedRateString = "${mingjing.case-system.every:1s}")
    void untilDone() {
        if (!settings.configured() || !running.tryLock()) {
            return;
        }
        try {
            while (batch() > 0) {
                Thread.onSpinWait();
            }
        } catch (DataAccessException databaseAway) {
            // The next round tries again; what was taken comes back after its time.
        } finally {
            running.unlock();
        }
    }

    /** @return how many were dealt with */
    int batch() {
        Duration lease = settings.answerWithin().multipliedBy(BATCH).plusMinutes(1);
        List<Forwarding> due = store.take(clock.instant(), lease, BATCH);
        for (Forwarding one : due) {
            deal(one);
        }
        return due.size();
    }

    private void deal(Forwarding one) {
        Optional<String> body = body(one);
        if (body.isEmpty()) {
            store.done(one.id(), State.DROPPED, one.attempts(), null, clock.instant());
            return;
        }
        int attempts = one.attempts() + 1;
        switch (client.send(one.id().toString(), clock.instant(), body.get())) {
            case Attempt.Delivered() -> store.done(one.id(), State.SENT, attempts, null, clock.instant());
            case Attempt.Failed(String code) -> failed(one, attempts, code);
        }
    }

    /** Empty where there is nothing to tell any more. */
    private Optional<String> body(Forwarding one) {
        Optional<CaseStep> step = signals.standing(one.caseId(), one.eventId());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        if (one.type().equals("case.erased")) {
            return signals.find(one.caseId())
                    .map(CaseRecord::number)
                    .map(number -> webhooks.erased(step.get(), number));
        }
        return desk.open(one.caseId(), one.attempts() > 0, MACHINE)
                .map(opened -> webhooks.body(one.type(), step.get(), opened));
    }

    private void failed(Forwarding one, int attempts, String code) {
        Instant now = clock.instant();
        // 410 Gone: the receiver doesn't want it any more (Standard Webhooks).
        if (code.equals("HTTP_410") || !now.isBefore(one.since().plus(settings.giveUpAfter()))) {
            LOG.warn("办案系统推送失败，等待人工处理 (a webhook waits for a person): {} {}", one.id(), code);
            store.done(one.id(), State.DEAD, attempts, code, now);
            return;
        }
        store.again(one.id(), attempts, code, now.plus(wait(attempts)));
    }

    private Duration wait(int attempts) {
        double factor = Math.pow(4, Math.min(attempts, 20) - 1.0);
        double millis = Math.min(
                settings.longestRetry().toMillis(), settings.firstRetry().toMillis() * factor);
        return Duration.ofMillis(Math.round(millis * ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD)));
    }
}
