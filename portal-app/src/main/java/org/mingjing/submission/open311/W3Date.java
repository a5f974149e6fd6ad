package org.mingjing.submission.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.mingjing.shared.Shanghai;

/** Dates as the specification wants them (https://www.w3.org/TR/NOTE-datetime), with the offset of Asia/Shanghai. */
final class W3Date {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final int LONGEST = 40;

    private W3Date() {}

    static String of(OffsetDateTime time) {
        return SECONDS.format(time);
    }

    static String of(Instant time) {
        return SECONDS.format(time.atZone(Shanghai.ZONE));
    }

    /** The midnight that begins the day. */
    static String of(LocalDate day) {
        return SECONDS.format(day.atStartOfDay(Shanghai.ZONE));
    }

    /**
     * A moment with its offset; where only a day is named, the midnight that begins it in Shanghai. A plus sign that arrived as a
     * space, unescaped in an address, is one again.
     */
    static Optional<Instant> parse(String typed) {
        if (typed.length() > LONGEST || !typed.matches("[12]\\d{3}-.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    typed.length() == 10
                            ? LocalDate.parse(typed).atStartOfDay(Shanghai.ZONE).toInstant()
                            : OffsetDateTime.parse(typed.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
