package org.mingjing.decision.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionHits.Fragment;
import org.mingjing.search.DecisionHits.Hit;

/**
 * What a table keeps of a decision found: little, since sessions hold many.
 *
 * @param marked the words that matched, wherever they stand
 */
record Row(
        String id,
        DecisionDocument.Status status,
        String title,
        String documentNumber,
        String party,
        String agency,
        String district,
        BigDecimal fineYuan,
        LocalDate decisionDate,
        Set<String> marked) {

    static Row of(Hit hit) {
        DecisionDocument document = hit.document();
        return new Row(
                document.id(),
                document.status(),
                document.title(),
                document.documentNumber(),
                document.party(),
                document.agency(),
                document.district() == null ? "" : document.district(),
                document.fineYuan(),
                document.decisionDate(),
                marked(hit.highlights()));
    }

    private static Set<String> marked(Map<String, List<Fragment>> highlights) {
        return highlights.values().stream()
                .flatMap(List::stream)
                .filter(Fragment::marked)
                .map(Fragment::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its title, or where it has none, being withdrawn, its number. */
    String name() {
        return title.isBlank() ? documentNumber : title;
    }
}
