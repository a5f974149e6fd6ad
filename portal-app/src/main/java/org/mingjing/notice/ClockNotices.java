package org.mingjing.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.intake.CaseSignals.TurnedClock;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells departments of deadlines that turned yellow or red, once each; a deadline that was moved is another one. Red ones go to the
 * intake desk too, which sees to them (督办).
 */
@Component
class ClockNotices {

    private static final int PAGE = 500;

    private final CaseSignals signals;
    private final Outbox outbox;
    private final Clock clock;

    ClockNotices(CaseSignals signals, Outbox outbox, Clock clock) {
        this.signals = signals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mingjing.notice.clocks-every:1m}")
    void look() {
        try {
            Instant now = clock.instant();
            List<TurnedClock> page = signals.turned(now, null, PAGE);
            while (!page.isEmpty()) {
                tell(page, now);
                page = page.size() < PAGE ? List.of() : signals.turned(now, page.getLast(), PAGE);
            }
        } catch (DataAccessException databaseAway) {
            // The next round tries again.
        }
    }

    private void tell(List<TurnedClock> turned, Instant now) {
        List<UUID> ids = turned.stream().map(TurnedClock::caseId).distinct().toList();
        Map<UUID, CaseRecord> cases =
                signals.findAll(ids).stream().collect(Collectors.toMap(CaseRecord::id, Function.identity()));
        for (TurnedClock one : turned) {
            CaseRecord of = cases.get(one.caseId());
            if (of != null && of.closedAt() == null) {
                tell(of, one, now);
            }
        }
    }

    private void tell(CaseRecord of, TurnedClock turned, Instant now) {
        boolean late = turned.late(now);
        Topic topic = late ? Topic.LATE : Topic.NEARLY_LATE;
        Set<String> codes = new LinkedHashSet<>();
        codes.add(of.department() == null ? StepNotices.INTAKE_DESK : of.department());
        if (late) {
            codes.add(StepNotices.INTAKE_DESK);
        }
        String event = "clock:" + of.id() + ":" + turned.rule() + ":"
                + turned.triggeredAt().toEpochMilli() + "-" + turned.dueAt().toEpochMilli() + ":" + topic;
        for (String code : codes) {
            if (CaseSignals.mayTell(of, code)) {
                outbox.add(
                        event,
                        new Recipient.Department(code),
                        topic,
                        of.id(),
                        null,
                        late ? turned.dueAt() : turned.warnAt(),
                        now);
            }
        }
    }
}
