package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.clock.ClockRules;
import org.mingjing.intake.clock.Light;
import org.mingjing.shared.Shanghai;

/** Times, lights and what is left, in words. The words tell everything, the colour only helps. */
final class CaseWords {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Shanghai.ZONE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Shanghai.ZONE);
    private static final int HOURS_IN_WORDS = 48;

    private CaseWords() {}

    static String minute(Instant at) {
        return FULL.format(at);
    }

    static String brief(Instant at) {
        return SHORT.format(at);
    }

    /** @param tone {@code go}, {@code wait}, {@code stop}, {@code info} or {@code plain} */
    static Span pill(String words, String tone) {
        var pill = new Span(words);
        pill.addClassNames("pill", tone);
        return pill;
    }

    static String tone(@Nullable Light light) {
        return switch (light) {
            case null -> "plain";
            case GREEN -> "go";
            case YELLOW -> "wait";
            case RED -> "stop";
        };
    }

    /** How long until a deadline, or how late: hours below two days, else days. */
    static String left(Component where, Instant due, Instant now) {
        boolean late = !now.isBefore(due);
        Duration distance = Duration.between(now, due).abs();
        String key = late ? "intake.late." : "intake.left.";
        if (distance.toHours() < HOURS_IN_WORDS) {
            long hours = late ? distance.toHours() : Math.ceilDiv(distance.toMinutes(), 60L);
            return where.getTranslation(key + "hours", Math.max(hours, late ? 1 : hours));
        }
        LocalDate last = ClockRules.lastDay(due);
        long days = Math.abs(ChronoUnit.DAYS.between(now.atZone(Shanghai.ZONE).toLocalDate(), last));
        return where.getTranslation(key + "days", days);
    }

    /** A deadline as a pill: its name and what is left in the rule's own unit; the rule's source in its title. */
    static Span clock(Component where, CaseClock clock) {
        String name = where.getTranslation("case.clock." + clock.rule());
        String unit = clock.asRule().unit().name();
        String words;
        String tone;
        if (clock.metAt() != null) {
            words = where.getTranslation(
                    clock.light() == Light.RED ? "intake.clock.met-late" : "intake.clock.met", name);
            tone = clock.light() == Light.RED ? "stop" : "plain";
        } else if (clock.standing()) {
            words = where.getTranslation("intake.clock.standing", name);
            tone = "plain";
        } else {
            long left = clock.left();
            words = name + " "
                    + (clock.light() == Light.RED
                            ? where.getTranslation("case.late." + unit, Math.max(1, -left))
                            : left == 0
                                    ? where.getTranslation("intake.clock.today")
                                    : where.getTranslation("case.left." + unit, left));
            tone = tone(clock.light());
        }
        var pill = pill(words, tone);
        pill.addClassName("light");
        pill.setTitle(source(where, clock));
        return pill;
    }

    /** When a deadline ends, and which rule says so. */
    static String source(Component where, CaseClock clock) {
        String unit = where.getTranslation(
                "intake.count." + clock.asRule().unit(), clock.asRule().count() + clock.extendedBy());
        return where.getTranslation(
                "intake.clock.source",
                minute(clock.dueAt()),
                unit,
                clock.asRule().source());
    }
}
