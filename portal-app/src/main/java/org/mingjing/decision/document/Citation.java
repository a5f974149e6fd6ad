package org.mingjing.decision.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.Shanghai;

/** How to cite a version of a decision, by GB/T 7714-2015 and for BibTeX: version, address, and the day it was read where known. */
public record Citation(String gbt7714, String bibtex) {

    public static Citation of(Published decision, String url, @Nullable LocalDate accessed) {
        var content = decision.content();
        LocalDate updated = LocalDate.ofInstant(decision.changedAt(), Shanghai.ZONE);
        String gbt7714 = "%s. %s行政处罚决定书: %s: 第%d版[EB/OL]. (%s)%s. %s."
                .formatted(
                        content.agency(),
                        content.title(),
                        content.documentNumber(),
                        decision.version(),
                        updated,
                        accessed == null ? "" : "[" + accessed + "]",
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
                        accessed == null ? "" : accessed);
        return new Citation(gbt7714, bibtex);
    }

    private static String tex(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([%&$#_])", "\\\\$1");
    }
}
