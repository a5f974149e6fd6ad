package org.mingjing.decision.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.mingjing.shared.WorkingDays;

/** When a decision is made, and until when it is in publicity. */
final class Dates {

    /** How grave, and with that how long in publicity (国办发〔2025〕22号). */
    enum Severity {
        MINOR,
        GENERAL,
        SERIOUS;

        LocalDate until(LocalDate decision) {
            return switch (this) {
                case MINOR -> decision.plusMonths(3);
                case GENERAL -> decision.plusYears(1);
                case SERIOUS -> decision.plusYears(YEARS);
            };
        }
    }

    private static final int YEARS = 3;

    /** Of a hundred minor or general ones, how many are still in publicity; serious ones all are. */
    private static final int STILL_PUBLIC = 83;

    private static final WorkingDays CALENDAR = WorkingDays.vendored();

    private Dates() {}

    /** A working day of the last three years, not after today. */
    static LocalDate decision(Severity severity, LocalDate today, SplittableRandom random) {
        int all = days(today.minusYears(YEARS), today) - 15;
        int open = Math.min(all, days(today, severity.until(today)) - 5);
        int age = open < all && random.nextInt(100) >= STILL_PUBLIC
                ? open + 10 + random.nextInt(all - open)
                : random.nextInt(open);
        LocalDate day = today.minusDays(age);
        while (!CALENDAR.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** 2026年10月28日. */
    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }
}
