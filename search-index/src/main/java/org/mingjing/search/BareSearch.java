package org.mingjing.search;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * The yardstick: the same query on the same index with nothing but Lucene's own parts. One pass that ranks and collects facets
 * (lucene-facet), stored fields, one passage of the facts for each hit (UnifiedHighlighter). No paging, no didYouMean; facets
 * don't leave out their own filter.
 */
public final class BareSearch {

    private final LuceneDecisionIndex index;

    public BareSearch(LuceneDecisionIndex index) {
        this.index = index;
    }

    /**
     * What was found.
     *
     * @param facets one for each dimension that has values
     * @param passages of the hits' facts, marked with {@code <b>}
     */
    public record Found(
            long total, List<FacetResult> facets, List<DecisionDocument> documents, List<String> passages) {}

    public Found search(DecisionQuery query) {
        return index.library().read(searcher -> search(searcher, query));
    }

    private static Found search(DecisionSearcher searcher, DecisionQuery query) throws IOException {
        Plan plan = Plan.of(query.text());
        Query everything = Filters.of(query).around(plan.query(), null);
        Order order = Order.of(query.sort(), plan.words());
        FacetsCollectorManager.FacetsResult result = FacetsCollectorManager.search(
                searcher, everything, query.size(), order.sort(), new FacetsCollectorManager());
        List<FacetResult> facets = new ArrayList<>();
        for (String dimension : Fields.DIMENSIONS) {
            Optional<SortedSetDocValuesReaderState> state = searcher.facet(dimension);
            if (state.isPresent()) {
                facets.add(new SortedSetDocValuesFacetCounts(state.get(), result.facetsCollector())
                        .getTopChildren(FacetCounts.MOST_VALUES, dimension));
            }
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(new Pairs())
                .withFieldMatcher(field -> true)
                .build();
        List<DecisionDocument> documents = new ArrayList<>();
        List<String> passages = new ArrayList<>();
        for (ScoreDoc hit : result.topDocs().scoreDocs) {
            DecisionDocument document =
                    DocumentCodec.read(searcher.storedFields().document(hit.doc).getBinaryValue(Fields.DOCUMENT));
            documents.add(document);
            if (highlighter.highlightWithoutSearcher(Fields.TEXT_PAIRS, plan.query(), document.facts(), 1)
                    instanceof String passage) {
                passages.add(passage);
            }
        }
        return new Found(result.topDocs().totalHits.value(), facets, documents, passages);
    }

    /** The index's own analysis, as Lucene's highlighter wants it. */
    private static final class Pairs extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokens tokens = new Tokens();
            TokensStream stream = new TokensStream(tokens, true);
            return new TokenStreamComponents(
                    reader -> {
                        StringWriter text = new StringWriter();
                        try {
                            reader.transferTo(text);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        tokens.clear();
                        tokens.pairs(Fold.of(text.toString()));
                    },
                    stream);
        }
    }
}
