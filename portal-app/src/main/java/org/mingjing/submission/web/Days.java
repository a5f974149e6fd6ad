package org.mingjing.submission.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in words. */
final class Days {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日（EEEE）", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private Days() {}

    /** {@code 11月26日（星期四）}, {@code Thursday, 26 November}. */
    static String spoken(LocalDate day, Locale locale) {
        return day.format(locale.getLanguage().equals("en") ? ENGLISH : CHINESE);
    }
}
