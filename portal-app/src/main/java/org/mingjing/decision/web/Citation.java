package org.mingjing.decision.web;

import java.time.LocalDate;
import org.mingjing.decision.PublicDecision.Published;

/** How to cite a version of a decision. Both forms carry the version, the address and the day it was read. */
public record Citation(String gbt7714, String bibtex) {

    public static Citation of(Published decision, String url, LocalDate today) {
        var content = decision.content();
        String updated = Times.day(decision.changedAt());
        String gbt7714 = "%s. %s行政处罚决定书: %s: 第%d版[EB/OL]. (%s)[%s]. %s."
                .formatted(
                        content.agency(),
                        content.title(),
                        content.documentNumber(),
                        decision.version(),
                        updated,
                        today,
                        url);
        String bibtex = """
                @misc{mingjing-%s-v%d,
                  author  = {{%s}},
                  title   = {{%s行政处罚决定书}},
                  number  = {%s},
                  version = {%d},
                  year    = {%d},
                  date    = {%s},
                  url     = {%s},
                  urldate = {%s}
                }""".formatted(
                        decision.id(),
                        decision.version(),
                        tex(content.agency()),
                        tex(content.title()),
                        tex(content.documentNumber()),
                        decision.version(),
                        content.decisionDate().getYear(),
                        content.decisionDate(),
                        url,
                        today);
        return new Citation(gbt7714, bibtex);
    }

    private static String tex(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([%&$#_])", "\\\\$1");
    }
}
