package org.mingjing.decision.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingjing.shared.Shanghai;

/** Times, sizes and amounts as the desks show them. */
final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Shanghai.ZONE);
    private static final long KILO = 1024;

    private Times() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String yuan(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return String.format(Locale.ROOT, plain.scale() > 0 ? "%,.2f" : "%,.0f", plain);
    }

    static String size(long bytes) {
        return bytes < KILO
                ? bytes + " B"
                : bytes < KILO * KILO
                        ? String.format(Locale.ROOT, "%,d KB", bytes / KILO)
                        : String.format(Locale.ROOT, "%,.1f MB", bytes / (double) (KILO * KILO));
    }
}
