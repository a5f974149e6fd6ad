package org.mingjing.submission.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.clock.ClockRule;
import org.mingjing.intake.clock.ClockRules;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Component;

/**
 * How long administrative reconsideration (行政复议法 Art. 20) and litigation (行政诉讼法 Art. 46) are still open. Counted from the day
 * of the decision, the earliest on which it can have been served: the true end is never earlier than what is said.
 */
@Component
class Remedies {

    private final ClockRules rules;
    private final Clock clock;

    Remedies(ClockRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @param days after today up to the last one; below zero once it is over */
    record Remedy(LocalDate until, long days) {

        public boolean over() {
            return days < 0;
        }
    }

    /** Null where no such period is known for that day. */
    record Left(@Nullable Remedy reconsideration, @Nullable Remedy litigation) {}

    Left of(LocalDate decidedOn) {
        return new Left(
                left("ADMINISTRATIVE_RECONSIDERATION", decidedOn), left("ADMINISTRATIVE_LITIGATION", decidedOn));
    }

    private @Nullable Remedy left(String code, LocalDate decidedOn) {
        return rules.find(code, ClockRule.ANY_KIND, decidedOn)
                .map(rule -> left(rule, decidedOn))
                .orElse(null);
    }

    private Remedy left(ClockRule rule, LocalDate decidedOn) {
        Instant due = rules.due(rule, decidedOn.atStartOfDay(Shanghai.ZONE).toInstant());
        LocalDate last = ClockRules.lastDay(due);
        return new Remedy(last, ChronoUnit.DAYS.between(Shanghai.today(clock), last));
    }
}
