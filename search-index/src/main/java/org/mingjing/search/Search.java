package org.mingjing.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.mingjing.search.DecisionHits.FacetCount;
import org.mingjing.search.DecisionHits.Hit;

/** One query on one point in time. One pass ranks and collects what the facets count: phrases are matched once. */
final class Search {

    static final int LARGEST_PAGE = 1_000;
    private static final int SCAN_STEP = 10_000;

    private final DecisionSearcher searcher;
    private final DecisionQuery query;
    private final Plan plan;
    private final Filters filters;
    private final Order order;
    private final Query everything;

    Search(DecisionSearcher searcher, DecisionQuery query) throws IOException {
        this.searcher = searcher;
        this.query = query;
        plan = Plan.of(query.text());
        filters = Filters.of(query);
        order = Order.of(query.sort(), plan.words());
        everything = searcher.rewrite(filters.around(plan.query(), null));
    }

    DecisionHits run(@Nullable Respeller respeller) throws IOException {
        FieldDoc after = query.after() == null ? null : order.read(query.after());
        int size = Math.clamp(query.size(), 0, LARGEST_PAGE);
        long from = after == null ? (Math.max(1L, query.page()) - 1) * size : 0;
        long to = after == null ? Math.min(from + size, DecisionQuery.PAGING_LIMIT) : size;
        Ranked ranked = rank(after, from < to ? (int) to + 1 : 0);
        long total = ranked.top().totalHits.value();
        Map<String, List<FacetCount>> facets = facets(ranked.found());
        if (total == 0 || from >= to) {
            String better = total == 0 && respeller != null ? respeller.better(searcher, query) : null;
            return new DecisionHits(total, List.of(), facets, null, better);
        }
        ScoreDoc[] top = ranked.top().scoreDocs;
        ScoreDoc[] page = Arrays.copyOfRange(top, (int) Math.min(from, top.length), (int) Math.min(to, top.length));
        String next = page.length > 0 && top.length > to ? order.cursorAfter(page[page.length - 1]) : null;
        return new DecisionHits(total, hits(page), facets, next, null);
    }

    private Ranked rank(@Nullable FieldDoc after, int size) throws IOException {
        Object[] both = searcher.search(
                everything,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(order.sort(), Math.max(1, size), after, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        return new Ranked((TopFieldDocs) both[0], (FacetsCollector) both[1]);
    }

    /** The first hits with the exact total, and everything found. */
    private record Ranked(TopFieldDocs top, FacetsCollector found) {}

    /** Ids in order, a step at a time. */
    void scan(Consumer<String> sink) throws IOException {
        FieldDoc after = null;
        ScoreDoc[] step;
        do {
            step = top(after, SCAN_STEP);
            for (ScoreDoc hit : step) {
                sink.accept(order.idOf(hit));
            }
            after = step.length == 0 ? null : (FieldDoc) step[step.length - 1];
        } while (step.length == SCAN_STEP);
    }

    /** Whether there is anything; stops at the first. */
    boolean findsAnything() throws IOException {
        return searcher.search(new ConstantScoreQuery(everything), new TopScoreDocCollectorManager(1, 1))
                        .scoreDocs
                        .length
                > 0;
    }

    private ScoreDoc[] top(@Nullable FieldDoc after, int size) throws IOException {
        return searcher.search(everything, new TopFieldCollectorManager(order.sort(), size, after, size)).scoreDocs;
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        Highlighter highlighter = new Highlighter(plan);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(page.length);
        for (ScoreDoc hit : page) {
            DecisionDocument document =
                    DocumentCodec.read(stored.document(hit.doc).getBinaryValue(Fields.DOCUMENT));
            hits.add(new Hit(document, highlighter.of(document)));
        }
        return List.copyOf(hits);
    }

    private Map<String, List<FacetCount>> facets(FacetsCollector found) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String dimension : Fields.DIMENSIONS) {
            FacetsCollector around = filters.byDimension().containsKey(dimension)
                    ? searcher.search(filters.around(plan.query(), dimension), new FacetsCollectorManager())
                    : found;
            facets.put(dimension, FacetCounts.of(searcher, dimension, around));
        }
        return facets;
    }
}
