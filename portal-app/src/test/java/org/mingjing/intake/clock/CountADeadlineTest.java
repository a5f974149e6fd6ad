package org.mingjing.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.intake.clock.ClockUnit.CALENDAR_DAY;
import static org.mingjing.intake.clock.ClockUnit.HOUR;
import static org.mingjing.intake.clock.ClockUnit.MONTH;
import static org.mingjing.intake.clock.ClockUnit.WORKING_DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.shared.Shanghai;
import org.mingjing.shared.WorkingDays;

/** 行政处罚法 Art. 85 on the State Council's calendar: National Day 2026 is 1–7 October, 20 September and 10 October are worked. */
class CountADeadlineTest {

    private final ClockRules clocks = new ClockRules(List.of(), WorkingDays.vendored(), ClockRule.NATION);

    @ParameterizedTest
    @CsvSource({
        // the first day isn't counted, however late in the day it began
        "2026-11-16T00:00, 1, WORKING_DAY, 2026-11-17",
        "2026-11-16T23:59:59, 1, WORKING_DAY, 2026-11-17",
        // an ordinary weekend
        "2026-11-20T10:00, 1, WORKING_DAY, 2026-11-23",
        "2026-11-20T10:00, 7, WORKING_DAY, 2026-12-01",
        // National Day week, with the make-up Saturday 10 October
        "2026-09-30T09:00, 1, WORKING_DAY, 2026-10-08",
        "2026-09-30T09:00, 3, WORKING_DAY, 2026-10-10",
        "2026-09-30T09:00, 4, WORKING_DAY, 2026-10-12",
        "2026-10-03T12:00, 1, WORKING_DAY, 2026-10-08",
        // the make-up Sunday 20 September counts, Friday 25 September (Mid-Autumn) doesn't
        "2026-09-18T17:00, 1, WORKING_DAY, 2026-09-20",
        "2026-09-18T17:00, 5, WORKING_DAY, 2026-09-24",
        "2026-09-18T17:00, 6, WORKING_DAY, 2026-09-28",
        // calendar days: counted through, but never ending on a day off
        "2026-09-16T09:00, 14, CALENDAR_DAY, 2026-09-30",
        "2026-09-16T09:00, 15, CALENDAR_DAY, 2026-10-08",
        "2026-09-05T09:00, 15, CALENDAR_DAY, 2026-09-20",
        "2026-11-13T09:00, 1, CALENDAR_DAY, 2026-11-16",
        "2026-08-01T09:00, 60, CALENDAR_DAY, 2026-09-30",
        "2026-08-02T09:00, 60, CALENDAR_DAY, 2026-10-08",
        // leap day
        "2024-02-28T09:00, 1, CALENDAR_DAY, 2024-02-29",
        "2024-01-30T09:00, 30, CALENDAR_DAY, 2024-02-29",
        "2024-02-28T09:00, 1, WORKING_DAY, 2024-02-29",
        // months end on the day of the same number, or on the last there is
        "2026-05-20T09:00, 6, MONTH, 2026-11-20",
        "2026-05-21T09:00, 6, MONTH, 2026-11-23",
        "2023-08-31T09:00, 6, MONTH, 2024-02-29",
        "2026-04-01T09:00, 6, MONTH, 2026-10-08",
        // into a year without a notice: plain weekends, so 1 January 2027 (a Friday) counts
        "2026-12-31T09:00, 1, WORKING_DAY, 2027-01-01",
        "2026-12-31T09:00, 2, WORKING_DAY, 2027-01-04",
        "2026-12-25T09:00, 7, WORKING_DAY, 2027-01-05",
        "2026-12-03T09:00, 30, CALENDAR_DAY, 2027-01-04"
    })
    void daysEndAtMidnightOfTheLastOne(LocalDateTime trigger, int count, ClockUnit unit, LocalDate lastDay) {
        Instant due = clocks.due(rule(count, unit), at(trigger));

        assertThat(due).isEqualTo(at(lastDay.plusDays(1).atStartOfDay()));
        assertThat(ClockRules.lastDay(due)).isEqualTo(lastDay);
    }

    @Test
    void theDayIsTheOneInShanghaiWhereverTheServerStands() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                // 16:30 UTC is half past midnight of the next day in Shanghai
                assertThat(clocks.due(rule(1, WORKING_DAY), Instant.parse("2026-11-16T16:30:00Z")))
                        .isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
                // the night in which New York turns its clocks
                assertThat(clocks.due(rule(24, HOUR), Instant.parse("2026-11-01T00:30:00Z")))
                        .isEqualTo(Instant.parse("2026-11-02T00:30:00Z"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void hoursCountNightsAndHolidays() {
        assertThat(clocks.due(rule(24, HOUR), at("2026-10-01T22:10"))).isEqualTo(at("2026-10-02T22:10"));
    }

    @Test
    void anExtensionContinuesThePeriodAndHasItsLimit() {
        ClockRule result = rule(60, CALENDAR_DAY, 30, 7);
        Instant trigger = at("2026-05-04T09:00");

        // 60 days end on Friday 3 July, 90 on Sunday 2 August and so on Monday
        assertThat(ClockRules.lastDay(clocks.due(result, trigger))).isEqualTo("2026-07-03");
        assertThat(ClockRules.lastDay(clocks.due(result, trigger, 30, List.of())))
                .isEqualTo("2026-08-03");
        assertThatThrownBy(() -> clocks.due(result, trigger, 31, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clocks.due(result, trigger, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursStandStillToTheMoment() {
        Instant trigger = at("2026-11-16T10:00");
        List<Pause> pauses = List.of(
                pause("2026-11-16T11:00", "2026-11-16T13:30"),
                pause("2026-11-16T13:00", "2026-11-16T14:00"), // overlaps: counted once
                pause("2026-11-17T12:00", "2026-11-17T15:00"), // within the time that the first pause added
                pause("2026-11-17T15:30", "2026-11-18T00:00"), // and so again
                pause("2026-11-19T00:00", "2026-11-20T00:00")); // after the end

        assertThat(clocks.due(rule(24, HOUR), trigger, 0, pauses)).isEqualTo(at("2026-11-18T00:30"));
        assertThat(clocks.due(rule(24, HOUR), trigger, 0, List.of(pause("2026-11-16T09:00", "2026-11-16T10:30"))))
                .isEqualTo(at("2026-11-17T10:30"));
    }

    @Test
    void daysStandStillOnlyWhileAWholeDayPasses() {
        Instant friday = at("2026-11-13T10:00");
        ClockRule week = rule(5, WORKING_DAY);

        assertThat(ClockRules.lastDay(clocks.due(week, friday))).isEqualTo("2026-11-20");
        // 47 hours that cover no whole day
        assertThat(paused(week, friday, pause("2026-11-16T00:01", "2026-11-17T23:59")))
                .isEqualTo("2026-11-20");
        // Monday 10:00 to Thursday 10:00 covers Tuesday and Wednesday
        assertThat(paused(week, friday, pause("2026-11-16T10:00", "2026-11-19T10:00")))
                .isEqualTo("2026-11-24");
        // a weekend is not a working day, paused or not
        assertThat(paused(week, friday, pause("2026-11-14T00:00", "2026-11-16T00:00")))
                .isEqualTo("2026-11-20");
        // what follows the end changes nothing
        assertThat(paused(week, friday, pause("2026-11-21T00:00", "2026-12-21T00:00")))
                .isEqualTo("2026-11-20");
        // calendar days: two whole days, and the end rolls off the weekend (20 + 2 = Sunday 22)
        assertThat(paused(rule(7, CALENDAR_DAY), friday, pause("2026-11-14T00:00", "2026-11-16T00:00")))
                .isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @EnumSource(ClockUnit.class)
    void dueIsNeverBeforeTheTriggerAndGrowsWithCountAndPauses(ClockUnit unit) {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            Instant trigger = at("2024-01-01T00:00").plusSeconds(random.nextInt(3 * 365 * 86_400));
            int count = 1 + random.nextInt(unit == MONTH ? 12 : 60);
            List<Pause> pauses = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant from = trigger.plusSeconds(random.nextInt(40 * 86_400) - 86_400L);
                pauses.add(new Pause(from, from.plusSeconds(random.nextInt(9 * 86_400))));
            }
            Instant plain = clocks.due(rule(count, unit), trigger);
            Instant longer = clocks.due(rule(count + 1, unit), trigger, 0, pauses);
            Instant paused = clocks.due(rule(count, unit), trigger, 0, pauses);

            assertThat(plain).isAfter(trigger).isBeforeOrEqualTo(paused);
            assertThat(paused).isBeforeOrEqualTo(longer);
            Collections.shuffle(pauses, random);
            assertThat(clocks.due(rule(count, unit), trigger, 0, pauses)).isEqualTo(paused);
            if (unit == HOUR) {
                long total = pauses.stream()
                        .mapToLong(p -> Duration.between(p.from(), p.until()).toSeconds())
                        .sum();
                assertThat(Duration.between(plain, paused).toSeconds()).isLessThanOrEqualTo(total);
            }
        }
    }

    @Test
    void theLightTurnsYellowWhenLittleIsLeftAndRedWhenItIsOver() {
        ClockRule hours = rule(24, HOUR, 0, 4);
        Instant due = at("2026-11-17T10:00");
        assertThat(clocks.light(hours, due, at("2026-11-17T05:59:59"))).isEqualTo(Light.GREEN);
        assertThat(clocks.light(hours, due, at("2026-11-17T06:00"))).isEqualTo(Light.YELLOW);
        assertThat(clocks.light(hours, due, at("2026-11-17T09:59:59"))).isEqualTo(Light.YELLOW);
        assertThat(clocks.light(hours, due, due)).isEqualTo(Light.RED);

        ClockRule days = rule(7, WORKING_DAY, 0, 2);
        Instant tuesday = at("2026-12-02T00:00");
        assertThat(clocks.light(days, tuesday, at("2026-11-26T23:59"))).isEqualTo(Light.GREEN);
        assertThat(clocks.light(days, tuesday, at("2026-11-27T00:00"))).isEqualTo(Light.YELLOW);
        assertThat(clocks.light(days, tuesday, at("2026-12-01T23:59"))).isEqualTo(Light.YELLOW);
        assertThat(clocks.light(days, tuesday, tuesday)).isEqualTo(Light.RED);

        ClockRule months = rule(6, MONTH, 0, 1);
        assertThat(clocks.light(months, tuesday, at("2026-10-31T23:59"))).isEqualTo(Light.GREEN);
        assertThat(clocks.light(months, tuesday, at("2026-11-01T00:00"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void whatIsLeftIsToldInTheRulesUnit() {
        assertThat(clocks.left(rule(24, HOUR), at("2026-11-17T10:00"), at("2026-11-17T08:59")))
                .isEqualTo(2);
        assertThat(clocks.left(rule(7, WORKING_DAY), at("2026-12-02T00:00"), at("2026-11-27T12:00")))
                .isEqualTo(2);
        assertThat(clocks.left(rule(60, CALENDAR_DAY), at("2026-12-02T00:00"), at("2026-12-01T12:00")))
                .isZero();
        assertThat(clocks.left(rule(60, CALENDAR_DAY), at("2026-12-02T00:00"), at("2026-12-04T12:00")))
                .isEqualTo(-3);
        assertThat(clocks.certain(rule(7, WORKING_DAY), at("2027-01-01T00:00"))).isTrue();
        assertThat(clocks.certain(rule(7, WORKING_DAY), at("2027-01-02T00:00"))).isFalse();
    }

    private LocalDate paused(ClockRule rule, Instant trigger, Pause pause) {
        return ClockRules.lastDay(clocks.due(rule, trigger, 0, List.of(pause)));
    }

    private static ClockRule rule(int count, ClockUnit unit) {
        return rule(count, unit, 0, 0);
    }

    private static ClockRule rule(int count, ClockUnit unit, int extension, int warn) {
        return new ClockRule(
                "RESULT",
                "*",
                "RECEIVED",
                count,
                unit,
                extension,
                warn,
                "test",
                LocalDate.of(2020, 1, 1),
                null,
                ClockRule.NATION);
    }

    private static Pause pause(String from, String until) {
        return new Pause(at(from), at(until));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Shanghai.ZONE).toInstant();
    }
}
