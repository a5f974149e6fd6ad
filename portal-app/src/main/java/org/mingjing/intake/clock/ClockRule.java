package org.mingjing.intake.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One deadline, as a line of the data file states it.
 *
 * @param code which deadline: {@code FIRST_RESPONSE}, {@code RESULT} …
 * @param kind the kind of case that it holds for, or {@code *}
 * @param trigger the event that sets it off: {@code RECEIVED}, {@code ACCEPTED} …
 * @param count how many units, at least 1
 * @param extension how much it can be extended, once, in the same unit; 0: not at all
 * @param warn the light is yellow when this much or less is left, in the same unit
 * @param source the statute or promise
 * @param effectiveFrom the first day on which triggers count
 * @param effectiveTo the last one; null: in force
 * @param region {@code CN}, or the GB/T 2260 code that it is particular to
 */
public record ClockRule(
        String code,
        String kind,
        String trigger,
        int count,
        ClockUnit unit,
        int extension,
        int warn,
        String source,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String region) {

    /** Stands for every kind of case. */
    public static final String ANY_KIND = "*";

    /** Stands for the whole country. */
    public static final String NATION = "CN";

    boolean inForce(LocalDate on) {
        return !on.isBefore(effectiveFrom) && (effectiveTo == null || !on.isAfter(effectiveTo));
    }

    boolean contradicts(ClockRule other) {
        return code.equals(other.code)
                && kind.equals(other.kind)
                && region.equals(other.region)
                && (effectiveTo == null || !other.effectiveFrom.isAfter(effectiveTo))
                && (other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo));
    }
}
