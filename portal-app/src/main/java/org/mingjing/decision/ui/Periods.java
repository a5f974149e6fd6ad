package org.mingjing.decision.ui;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionQuery;

/** The timeline's bars: years, or the months of the year that a search is about. */
final class Periods {

    private final DecisionCatalogue catalogue;

    Periods(DecisionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Range(LocalDate from, LocalDate to) {}

    /** @param period {@code 2026} or {@code 2026-05} */
    static Range range(String period) {
        if (period.length() == 4) {
            Year year = Year.parse(period);
            return new Range(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
        }
        YearMonth month = YearMonth.parse(period);
        return new Range(month.atDay(1), month.atEndOfMonth());
    }

    List<Timeline.Bar> of(DecisionQuery query, DecisionHits hits) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from != null && to != null && from.getYear() == to.getYear()) {
            return Stream.of(Month.values())
                    .map(month -> YearMonth.of(from.getYear(), month))
                    .map(month -> new Timeline.Bar(month.toString(), count(query, month)))
                    .toList();
        }
        return hits.facets().getOrDefault("year", List.of()).stream()
                .map(year -> new Timeline.Bar(year.value(), year.count()))
                .sorted(Comparator.comparing(Timeline.Bar::period))
                .toList();
    }

    private long count(DecisionQuery query, YearMonth month) {
        return catalogue
                .search(new DecisionQuery(
                        query.text(),
                        query.agencies(),
                        query.districts(),
                        query.penaltyKinds(),
                        query.offences(),
                        query.partyKinds(),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        query.fineMin(),
                        query.fineMax(),
                        query.status(),
                        query.sort(),
                        query.today(),
                        1,
                        1,
                        null))
                .total();
    }
}
