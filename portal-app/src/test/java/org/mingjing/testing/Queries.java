package org.mingjing.testing;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.search.DecisionQuery;

/** Queries that tests ask. */
public final class Queries {

    private Queries() {}

    public static DecisionQuery everything(LocalDate today) {
        return text("", today);
    }

    public static DecisionQuery text(String text, LocalDate today) {
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
