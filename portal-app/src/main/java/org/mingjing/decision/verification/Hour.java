package org.mingjing.decision.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.mingjing.shared.Shanghai;

/** Instants as the public reads them: Asia/Shanghai, to the minute. */
final class Hour {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Hour() {}

    static String of(Instant instant) {
        return instant.atZone(Shanghai.ZONE).format(MINUTE);
    }
}
