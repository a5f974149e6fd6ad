package org.mingjing.submission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** An all-day entry for a calendar (RFC 5545) that says nothing of what it is about: no receipt, no case, no bureau. */
final class Reminder {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Reminder() {}

    /** @param title short and neutral, without line breaks, at most 20 characters (a line holds 75 octets) */
    static String of(LocalDate day, String title, Instant now) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//reminder//EN",
                "BEGIN:VEVENT",
                "UID:" + UUID.randomUUID(),
                "DTSTAMP:" + STAMP.format(now),
                "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE),
                "SUMMARY:" + title.replaceAll("[\\\\;,]", "\\\\$0"),
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }
}
