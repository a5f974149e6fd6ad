package org.mingjing.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search beside its words.
 *
 * @param always state, publicity and fine
 * @param byDimension the filters that a facet leaves out of its own counts; the decision date's range is that of the years
 */
record Filters(Query always, Map<String, Query> byDimension) {

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(Long.MAX_VALUE / 1_000);

    static Filters of(DecisionQuery query) {
        BooleanQuery.Builder always = new BooleanQuery.Builder();
        always.add(inState(query.status(), query.today()), Occur.FILTER);
        if (query.fineMin() != null || query.fineMax() != null) {
            long min = query.fineMin() == null ? 0 : fen(query.fineMin());
            long max = query.fineMax() == null ? Long.MAX_VALUE : fen(query.fineMax());
            always.add(range(Fields.FINE, min, max), Occur.FILTER);
        }
        Map<String, Query> byDimension = new LinkedHashMap<>();
        among(byDimension, Fields.AGENCY, query.agencies());
        among(byDimension, Fields.DISTRICT, query.districts());
        among(byDimension, Fields.KIND, query.penaltyKinds());
        among(byDimension, Fields.OFFENCE, query.offences());
        among(byDimension, Fields.PARTY_KIND, query.partyKinds());
        if (query.from() != null || query.to() != null) {
            byDimension.put(
                    Fields.YEAR,
                    range(Fields.DATE, day(query.from(), Long.MIN_VALUE), day(query.to(), Long.MAX_VALUE)));
        }
        return new Filters(always.build(), byDimension);
    }

    /** The words and every filter but one dimension's own; {@code null} leaves out none. */
    Query around(Query words, @Nullable String leftOut) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(words, Occur.MUST).add(always, Occur.FILTER);
        byDimension.forEach((dimension, filter) -> {
            if (!dimension.equals(leftOut)) {
                builder.add(filter, Occur.FILTER);
            }
        });
        return builder.build();
    }

    /** Published, and not past the end of publicity. */
    static Query open(LocalDate today) {
        return inState(DecisionQuery.StatusFilter.PUBLISHED, today);
    }

    /** Hundredths of a yuan, held within what a long holds with room to spare. */
    static long fen(BigDecimal yuan) {
        if (yuan.compareTo(MOST_YUAN) >= 0) {
            return MOST_YUAN.longValue() * 100;
        }
        return yuan.compareTo(BigDecimal.ZERO) <= 0
                ? 0
                : yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static Query inState(DecisionQuery.StatusFilter status, LocalDate today) {
        Query state =
                switch (status) {
                    case PUBLISHED -> new TermQuery(new Term(Fields.SHOWN, Fields.YES));
                    case CORRECTED, WITHDRAWN -> new TermQuery(new Term(Fields.STATUS, status.name()));
                    case ALL -> MatchAllDocsQuery.INSTANCE;
                };
        return new BooleanQuery.Builder()
                .add(state, Occur.FILTER)
                .add(range(Fields.UNTIL, today.toEpochDay(), DocumentMapper.NO_END), Occur.FILTER)
                .build();
    }

    private static void among(Map<String, Query> filters, String dimension, List<String> values) {
        if (!values.isEmpty()) {
            filters.put(
                    dimension,
                    new TermInSetQuery(
                            dimension, values.stream().map(BytesRef::new).toList()));
        }
    }

    private static Query range(String field, long min, long max) {
        return min > max ? MatchNoDocsQuery.INSTANCE : LongField.newRangeQuery(field, min, max);
    }

    private static long day(@Nullable LocalDate date, long none) {
        return date == null ? none : date.toEpochDay();
    }
}
