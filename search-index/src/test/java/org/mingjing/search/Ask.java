package org.mingjing.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.search.DecisionQuery.Sort;
import org.mingjing.search.DecisionQuery.StatusFilter;

/** A query with everything that a test doesn't say. */
record Ask(
        String text,
        List<String> agencies,
        List<String> offences,
        LocalDate from,
        LocalDate to,
        String fineMin,
        String fineMax,
        StatusFilter status,
        Sort sort,
        LocalDate today,
        int page,
        int size,
        String after) {

    static Ask text(String text) {
        return new Ask(
                text,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                StatusFilter.PUBLISHED,
                Sort.RELEVANCE,
                Decisions.TODAY,
                1,
                20,
                null);
    }

    Ask agencies(String... values) {
        return new Ask(
                text, List.of(values), offences, from, to, fineMin, fineMax, status, sort, today, page, size, after);
    }

    Ask offences(String... values) {
        return new Ask(
                text, agencies, List.of(values), from, to, fineMin, fineMax, status, sort, today, page, size, after);
    }

    Ask between(LocalDate first, LocalDate last) {
        return new Ask(text, agencies, offences, first, last, fineMin, fineMax, status, sort, today, page, size, after);
    }

    Ask fine(String min, String max) {
        return new Ask(text, agencies, offences, from, to, min, max, status, sort, today, page, size, after);
    }

    Ask status(StatusFilter value) {
        return new Ask(text, agencies, offences, from, to, fineMin, fineMax, value, sort, today, page, size, after);
    }

    Ask sort(Sort value) {
        return new Ask(text, agencies, offences, from, to, fineMin, fineMax, status, value, today, page, size, after);
    }

    Ask today(LocalDate value) {
        return new Ask(text, agencies, offences, from, to, fineMin, fineMax, status, sort, value, page, size, after);
    }

    Ask page(int number, int hits) {
        return new Ask(text, agencies, offences, from, to, fineMin, fineMax, status, sort, today, number, hits, after);
    }

    Ask after(String cursor) {
        return new Ask(text, agencies, offences, from, to, fineMin, fineMax, status, sort, today, page, size, cursor);
    }

    DecisionQuery query() {
        return new DecisionQuery(
                text,
                agencies,
                List.of(),
                List.of(),
                offences,
                List.of(),
                from,
                to,
                fineMin == null ? null : new BigDecimal(fineMin),
                fineMax == null ? null : new BigDecimal(fineMax),
                status,
                sort,
                today,
                page,
                size,
                after);
    }

    DecisionHits in(DecisionIndex index) {
        return index.search(query());
    }

    List<String> idsIn(DecisionIndex index) {
        return in(index).items().stream().map(hit -> hit.document().id()).toList();
    }
}
