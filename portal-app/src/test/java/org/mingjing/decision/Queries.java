package org.mingjing.decision;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.search.DecisionQuery;

/** Queries that tests ask. */
final class Queries {

    private Queries() {}

    static DecisionQuery everything(LocalDate today) {
        return text("", today);
    }

    static DecisionQuery text(String text, LocalDate today) {
        return new DecisionQuery(
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                DecisionQuery.StatusFilter.PUBLISHED,
                DecisionQuery.Sort.NEWEST,
                today,
                1,
                20,
                null);
    }
}
