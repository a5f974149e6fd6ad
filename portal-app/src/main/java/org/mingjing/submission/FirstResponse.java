package org.mingjing.submission;

import java.time.Instant;
import java.util.UUID;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.ReporterDesk;
import org.mingjing.intake.ReporterView;
import org.springframework.stereotype.Component;

/** When a person will have answered: told again with a repeated submission. */
@Component
class FirstResponse {

    private final ReporterDesk desk;

    FirstResponse(ReporterDesk desk) {
        this.desk = desk;
    }

    record Of(String number, Instant due) {}

    Of of(UUID caseId) {
        ReporterView view = desk.view(caseId).orElseThrow();
        Instant due = view.clocks().stream()
                .filter(clock -> clock.rule().equals("FIRST_RESPONSE"))
                .map(CaseClock::dueAt)
                .findFirst()
                .orElse(view.receivedAt());
        return new Of(view.number(), due);
    }
}
