package org.mingjing.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.clock.ClockRule;
import org.mingjing.intake.clock.Light;

/**
 * One deadline of a case, for staff and reporter to see.
 *
 * @param metAt when it was met; null while it runs
 * @param standing the clock stands still, because the reporter is asked
 * @param left in the rule's unit, see {@link org.mingjing.intake.clock.ClockRules#left}
 */
public record CaseClock(
        ClockRule asRule,
        Instant triggeredAt,
        Instant dueAt,
        @Nullable Instant metAt,
        int extendedBy,
        boolean pausable,
        boolean standing,
        Light light,
        long left) {

    /** Which deadline: {@code FIRST_RESPONSE}, {@code RESULT} … */
    public String rule() {
        return asRule.code();
    }

    /** By how many units it can be extended. */
    public int extension() {
        return asRule.extension();
    }

    public boolean extensible() {
        return metAt == null && extendedBy == 0 && asRule.extension() > 0;
    }
}
