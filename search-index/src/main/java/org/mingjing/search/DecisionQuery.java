package org.mingjing.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for. Lists are alternatives (OR) within a filter; filters narrow each other (AND).
 *
 * @param text free text, blank for everything: words, "phrases", -exclusions, fields ({@code 当事人:} {@code party:}), document
 *     numbers in any spelling
 * @param from earliest decision date, inclusive
 * @param to latest decision date, inclusive
 * @param today the day against which publicity is judged (Asia/Shanghai): what ended before it is not found
 * @param page from 1
 * @param size hits a page
 * @param after an opaque cursor from {@link DecisionHits#next()}; then {@code page} is ignored
 */
public record DecisionQuery(
        String text,
        List<String> agencies,
        List<String> districts,
        List<String> penaltyKinds,
        List<String> offences,
        List<String> partyKinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal fineMin,
        @Nullable BigDecimal fineMax,
        StatusFilter status,
        Sort sort,
        LocalDate today,
        int page,
        int size,
        @Nullable String after) {

    /** Pages reach this many hits; beyond it, {@code after} goes to the very end. */
    public static final int PAGING_LIMIT = 10_000;

    /** Which states to search. {@code PUBLISHED} holds corrected decisions too: they are published. */
    public enum StatusFilter {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN,
        ALL
    }

    /** Ties are broken by id, so that the order is total and stable. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST,
        FINE_DESC,
        FINE_ASC,
        PUBLISHED
    }
}
