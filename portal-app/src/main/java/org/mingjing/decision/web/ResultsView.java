package org.mingjing.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionHits.FacetCount;
import org.mingjing.search.DecisionQuery;

/**
 * The page of results: what was found, and links to every search near it.
 *
 * @param carried every parameter but the text, for the form that changes the text
 * @param facets those dimensions that tell decisions apart
 * @param active filters set, each with the address without it
 * @param filtered whether anything narrows the search but its text
 */
record ResultsView(
        SearchAddress address,
        long total,
        List<ResultCard> cards,
        List<Facet> facets,
        List<Link> active,
        List<Link> sorts,
        Paging paging,
        List<Carried> carried,
        List<Carried> carriedByMore,
        @Nullable Link didYouMean,
        boolean filtered,
        String feed,
        Map<String, String> exports) {

    private static final int VALUES = 14;
    private static final List<String> DIMENSIONS =
            List.of("offence", "agency", "district", "kind", "year", "partyKind");
    private static final List<String> RANGES = List.of("from", "to", "fineMin", "fineMax", "status");

    /** @param key of a message; null where {@code text} is what the record says */
    record Link(@Nullable String key, String text, String href, boolean selected, long count) {}

    record Facet(String name, List<Link> values, boolean set) {}

    record Carried(String name, String value) {}

    /** @param last null beyond what page numbers reach */
    record Paging(
            int page,
            @Nullable Long last,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String end) {}

    static ResultsView of(SearchAddress asked, DecisionQuery query, DecisionHits hits) {
        SearchAddress address = asked.with("page", null);
        List<Link> active = active(address);
        return new ResultsView(
                address,
                hits.total(),
                hits.items().stream().map(ResultCard::of).toList(),
                facets(address, hits.facets()),
                active,
                sorts(address, query),
                paging(address, query, hits),
                carried(address, List.of("q")),
                carried(address, List.of("from", "to", "fineMin", "fineMax", "status")),
                hits.didYouMean() == null
                        ? null
                        : new Link(
                                null,
                                hits.didYouMean(),
                                address.with("q", hits.didYouMean()).at("/decisions"),
                                false,
                                0),
                !active.isEmpty(),
                address.at("/decisions.atom"),
                Map.of(
                        "csv",
                        address.at("/decisions.csv"),
                        "xlsx",
                        address.at("/decisions.xlsx"),
                        "jsonl",
                        address.at("/decisions.jsonl")));
    }

    /** Whether a range of the form is set, so that it is shown open. */
    public boolean ranged() {
        return RANGES.stream().anyMatch(name -> !address.all(name).isEmpty());
    }

    private static List<Facet> facets(SearchAddress address, Map<String, List<FacetCount>> counts) {
        List<Facet> facets = new ArrayList<>();
        for (String name : DIMENSIONS) {
            List<Link> values = new ArrayList<>();
            for (FacetCount count : counts.getOrDefault(name, List.of())) {
                String value = count.value();
                boolean selected = selected(address, name, value);
                if (values.size() < VALUES || selected) {
                    values.add(new Link(
                            keyOf(name, value),
                            value,
                            toggled(address, name, value).at("/decisions"),
                            selected,
                            count.count()));
                }
            }
            boolean set = values.stream().anyMatch(Link::selected);
            if (values.size() > 1 || set) {
                facets.add(new Facet(name, values, set));
            }
        }
        return facets;
    }

    private static boolean selected(SearchAddress address, String name, String value) {
        return name.equals("year")
                ? address.has("from", value + "-01-01") && address.has("to", value + "-12-31")
                : address.has(name, value);
    }

    private static SearchAddress toggled(SearchAddress address, String name, String value) {
        if (!name.equals("year")) {
            return address.toggled(name, value);
        }
        boolean off = selected(address, name, value);
        return address.with("from", off ? null : value + "-01-01").with("to", off ? null : value + "-12-31");
    }

    private static @Nullable String keyOf(String name, String value) {
        return switch (name) {
            case "kind" -> "penaltyKind." + value;
            case "partyKind" -> "partyKind." + value;
            case "status" -> "status." + value.toUpperCase(Locale.ROOT);
            default -> null;
        };
    }

    private static List<Link> active(SearchAddress address) {
        List<Link> links = new ArrayList<>();
        address.parameters().forEach((name, values) -> {
            if (!List.of("q", "sort", "page", "after").contains(name)) {
                for (String value : values) {
                    boolean range = RANGES.contains(name) && !name.equals("status");
                    links.add(new Link(
                            range ? "chip." + name : keyOf(name, value),
                            value,
                            address.toggled(name, value).at("/decisions"),
                            true,
                            0));
                }
            }
        });
        return links;
    }

    private static List<Link> sorts(SearchAddress address, DecisionQuery query) {
        List<Link> links = new ArrayList<>();
        for (DecisionQuery.Sort sort : DecisionQuery.Sort.values()) {
            if (sort != DecisionQuery.Sort.RELEVANCE || !query.text().isBlank()) {
                String name = sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
                links.add(new Link(
                        "sort." + sort, name, address.with("sort", name).at("/decisions"), sort == query.sort(), 0));
            }
        }
        return links;
    }

    private static Paging paging(SearchAddress address, DecisionQuery query, DecisionHits hits) {
        long pages = Math.max(1, (hits.total() + query.size() - 1) / query.size());
        int reach = DecisionQuery.PAGING_LIMIT / query.size();
        boolean byCursor = query.after() != null;
        String next = hits.next() == null
                ? null
                : !byCursor && query.page() < reach
                        ? numbered(address, query.page() + 1)
                        : address.with("after", hits.next()).at("/decisions");
        return new Paging(
                query.page(),
                byCursor ? null : pages,
                byCursor || query.page() <= 1 ? null : numbered(address, query.page() - 1),
                next,
                !byCursor && pages > query.page() + 1 && pages <= reach ? numbered(address, (int) pages) : null);
    }

    private static String numbered(SearchAddress address, int page) {
        return address.with("page", page == 1 ? null : String.valueOf(page)).at("/decisions");
    }

    private static List<Carried> carried(SearchAddress address, List<String> without) {
        List<Carried> fields = new ArrayList<>();
        address.parameters().forEach((name, values) -> {
            if (!without.contains(name) && !name.equals("after") && !name.equals("page")) {
                values.forEach(value -> fields.add(new Carried(name, value)));
            }
        });
        return fields;
    }
}
