package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as agencies write them. */
final class Dates {

    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:0{6})?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d+)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2099;

    private Dates() {}

    /** The day written, from half-width characters; empty where there is none such. */
    static Optional<LocalDate> parse(String written) {
        for (Pattern pattern : new Pattern[] {PARTS, COMPACT}) {
            Matcher parts = pattern.matcher(written);
            if (parts.matches()) {
                return day(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        }
        Matcher serial = SERIAL.matcher(written);
        return serial.matches()
                ? Optional.of(EPOCH.plusDays(Long.parseLong(serial.group(1)))).filter(Dates::plausible)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(Dates::plausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** A number cell in a date column: a serial as ISO 8601, anything else (20260105) as it is. */
    static String ofSerial(String number, int epochShift) {
        if (!DAYS.matcher(number).matches()) {
            return number;
        }
        long days = new BigDecimal(number).longValue() + epochShift;
        return EPOCH.plusDays(days).toString();
    }

    static boolean exists(int year, String monthAndDay) {
        try {
            LocalDate.of(
                    year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2, 4)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
