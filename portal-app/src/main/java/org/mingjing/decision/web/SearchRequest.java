package org.mingjing.decision.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.DecisionQuery.Sort;
import org.mingjing.search.DecisionQuery.StatusFilter;
import org.mingjing.shared.PartyKind;

/**
 * A search as asked for.
 *
 * @param query what could be understood
 * @param problems what could not, which the query leaves out
 */
public record SearchRequest(DecisionQuery query, List<Problem> problems) {

    static final int LARGEST_PAGE = 100;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    /** @param key of the message {@code problem.<key>}, whose {@code {0}} is the parameter's name and {@code {1}} the limit */
    public record Problem(String parameter, String key, String limit) {}

    /** Reads the parameters of {@code /decisions} and of its feeds, exports and API. */
    public static SearchRequest of(Map<String, String[]> raw, LocalDate today, int defaultSize) {
        return new Reader(raw).read(today, defaultSize);
    }

    private static final class Reader {

        private final Map<String, String[]> raw;
        private final SearchAddress address;
        private final List<Problem> problems = new ArrayList<>();

        Reader(Map<String, String[]> raw) {
            this.raw = raw;
            this.address = SearchAddress.of(raw);
        }

        SearchRequest read(LocalDate today, int defaultSize) {
            String typed = raw.containsKey("q") && raw.get("q").length > 0 ? raw.get("q")[0] : "";
            if (typed.length() > SearchAddress.LONGEST) {
                refuse("q", "tooLong", String.valueOf(SearchAddress.LONGEST));
            }
            LocalDate from = day("from");
            LocalDate to = day("to");
            if (from != null && to != null && from.isAfter(to)) {
                refuse("from", "fromAfterTo", "");
                from = null;
                to = null;
            }
            BigDecimal fineMin = yuan("fineMin");
            BigDecimal fineMax = yuan("fineMax");
            if (fineMin != null && fineMax != null && fineMin.compareTo(fineMax) > 0) {
                refuse("fineMin", "minAboveMax", "");
                fineMin = null;
                fineMax = null;
            }
            int size = number("size", defaultSize, LARGEST_PAGE);
            String after = address.first("after");
            int page = number("page", 1, DecisionQuery.PAGING_LIMIT / size);
            StatusFilter status = one("status", StatusFilter.class, StatusFilter.PUBLISHED);
            Sort fallback = address.first("q").isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
            DecisionQuery query = new DecisionQuery(
                    address.first("q"),
                    address.all("agency"),
                    address.all("district"),
                    several("kind", PenaltyKind.class),
                    address.all("offence"),
                    several("partyKind", PartyKind.class),
                    from,
                    to,
                    fineMin,
                    fineMax,
                    status,
                    one("sort", Sort.class, fallback),
                    today,
                    page,
                    size,
                    after.isEmpty() ? null : after);
            return new SearchRequest(query, List.copyOf(problems));
        }

        private void refuse(String parameter, String key, String limit) {
            problems.add(new Problem(parameter, key, limit));
        }

        private @Nullable LocalDate day(String name) {
            String text = address.first(name);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(text, DAY);
            } catch (DateTimeException e) {
                refuse(name, "date", "");
                return null;
            }
        }

        private @Nullable BigDecimal yuan(String name) {
            String text = address.first(name).replace(",", "").replace("，", "");
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("\\d{1,13}(\\.\\d{1,2})?")) {
                refuse(name, "amount", "");
                return null;
            }
            return new BigDecimal(text);
        }

        private int number(String name, int fallback, int largest) {
            String text = raw.containsKey(name) && raw.get(name).length > 0 ? raw.get(name)[0].strip() : "";
            if (text.isEmpty()) {
                return fallback;
            }
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > largest) {
                refuse(name, name.equals("page") ? "page" : "size", String.valueOf(largest));
                return fallback;
            }
            return Integer.parseInt(text);
        }

        private <E extends Enum<E>> E one(String name, Class<E> type, E fallback) {
            String text = address.first(name);
            E chosen = text.isEmpty() ? null : choice(name, text, type, null);
            return chosen == null ? fallback : chosen;
        }

        private <E extends Enum<E>> List<String> several(String name, Class<E> type) {
            List<String> known = new ArrayList<>();
            for (String text : address.all(name)) {
                E value = choice(name, text, type, null);
                if (value != null) {
                    known.add(value.name());
                }
            }
            return known;
        }

        /** Sorts are written {@code fine-desc}, everything else {@code NO_PENALTY}. */
        private <E extends Enum<E>> @Nullable E choice(String name, String text, Class<E> type, @Nullable E fallback) {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                refuse(name, "choice", "");
                return fallback;
            }
        }
    }
}
