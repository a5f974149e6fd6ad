package org.mingjing.decision.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.mingjing.shared.Shanghai;

/** Instants as the public reads them: Asia/Shanghai, to the second. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    static OffsetDateTime offset(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(Shanghai.ZONE).toOffsetDateTime();
    }

    static String iso(Instant instant) {
        return offset(instant).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static String minute(Instant instant) {
        return offset(instant).format(MINUTE);
    }

    static String day(Instant instant) {
        return offset(instant).toLocalDate().toString();
    }
}
