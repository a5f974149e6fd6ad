package org.mingjing.decision.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.Shanghai;

/** What search engines may keep of a decision: nothing that names a person, and nothing beyond its publicity. */
final class CrawlerRules {

    private CrawlerRules() {}

    /** The value of the robots meta element and of {@code X-Robots-Tag}; null where there is no limit. */
    static @Nullable String of(Published decision) {
        if (decision.content().namesAPerson()) {
            return "noindex, noarchive";
        }
        LocalDate last = decision.publishedUntil();
        return last == null
                ? null
                : "unavailable_after: "
                        + last.plusDays(1).atStartOfDay(Shanghai.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
