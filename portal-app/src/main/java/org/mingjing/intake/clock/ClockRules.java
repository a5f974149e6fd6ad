package org.mingjing.intake.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjing.shared.Shanghai;
import org.mingjing.shared.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Deadlines from data ({@code mingjing.intake.clocks}), counted on the State Council's calendar in Asia/Shanghai. */
@Component
public class ClockRules {

    private final List<ClockRule> rules;
    private final WorkingDays calendar;
    private final String region;

    @Autowired
    ClockRules(ClockSettings settings, WorkingDays calendar) {
        this(ClockFile.read(settings.clocks()), calendar, settings.region());
    }

    ClockRules(List<ClockRule> rules, WorkingDays calendar, String region) {
        this.rules = List.copyOf(rules);
        this.calendar = calendar;
        this.region = region;
    }

    /** All lines of the data file, in its order. */
    public List<ClockRule> all() {
        return rules;
    }

    /**
     * The rule in force on that day (in Shanghai, of the trigger). A rule for the kind comes before one for {@code *}, then one
     * for the bureau's region before one for the country.
     *
     * @param kind name of the kind of case
     */
    public Optional<ClockRule> find(String code, String kind, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.inForce(on))
                .filter(rule -> rule.kind().equals(kind) || rule.kind().equals(ClockRule.ANY_KIND))
                .filter(rule -> rule.region().equals(region) || rule.region().equals(ClockRule.NATION))
                .max(Comparator.<ClockRule, Boolean>comparing(
                                rule -> !rule.kind().equals(ClockRule.ANY_KIND))
                        .thenComparing(rule -> !rule.region().equals(ClockRule.NATION)));
    }

    /** When the period that {@code trigger} sets off has run out; for days, 24:00 of the last one. See {@link Period}. */
    public Instant due(ClockRule rule, Instant trigger) {
        return due(rule, trigger, 0, List.of());
    }

    /**
     * As extended and paused. The extension continues the period: 60 + 30 days are 90 days from the trigger.
     *
     * @param extendedBy 0 to the rule's extension, in its unit
     * @throws IllegalArgumentException the rule doesn't allow this extension
     */
    public Instant due(ClockRule rule, Instant trigger, int extendedBy, List<Pause> paused) {
        if (extendedBy < 0 || extendedBy > rule.extension()) {
            throw new IllegalArgumentException(
                    "%s can be extended by at most %d".formatted(rule.code(), rule.extension()));
        }
        return new Period(calendar, paused).end(trigger, rule.count() + extendedBy, rule.unit());
    }

    /** Red from {@code due} on; yellow while the rule's {@code warn} or less is left. */
    public Light light(ClockRule rule, Instant due, Instant now) {
        if (!now.isBefore(due)) {
            return Light.RED;
        }
        boolean nearly =
                switch (rule.unit()) {
                    case HOUR -> Duration.between(now, due).compareTo(Duration.ofHours(rule.warn())) <= 0;
                    case WORKING_DAY, CALENDAR_DAY -> left(rule, due, now) <= rule.warn();
                    case MONTH -> !day(now).isBefore(lastDay(due).minusMonths(rule.warn()));
                };
        return nearly ? Light.YELLOW : Light.GREEN;
    }

    /** When the light turns yellow; the deadline itself where it never does. */
    public Instant warning(ClockRule rule, Instant due) {
        if (rule.unit() == ClockUnit.HOUR) {
            return due.minus(Duration.ofHours(rule.warn()));
        }
        Instant warning = due;
        for (LocalDate day = lastDay(due); ; day = day.minusDays(1)) {
            Instant morning = day.atStartOfDay(Shanghai.ZONE).toInstant();
            if (light(rule, due, morning) != Light.YELLOW) {
                return warning;
            }
            warning = morning;
        }
    }

    /**
     * What is left, for people to read: begun hours, or days after today up to the last one (0: it ends today), in working days
     * where the rule counts these, else in calendar days. Below zero where it is late.
     */
    public long left(ClockRule rule, Instant due, Instant now) {
        return switch (rule.unit()) {
            case HOUR -> Math.ceilDiv(Duration.between(now, due).toSeconds(), 3600L);
            case WORKING_DAY -> calendar.between(day(now), lastDay(due));
            case CALENDAR_DAY, MONTH -> ChronoUnit.DAYS.between(day(now), lastDay(due));
        };
    }

    /** The last day on which a deadline is still kept; a deadline at midnight belongs to the day before. */
    public static LocalDate lastDay(Instant due) {
        return day(due.minusNanos(1));
    }

    /** Whether the State Council's calendar covers the deadline's year; where not, plain weekends were counted as days off. */
    public boolean certain(ClockRule rule, Instant due) {
        return rule.unit() == ClockUnit.HOUR || calendar.known(lastDay(due).getYear());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Shanghai.ZONE).toLocalDate();
    }
}
