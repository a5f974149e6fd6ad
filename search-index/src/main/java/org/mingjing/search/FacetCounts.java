package org.mingjing.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** The values of one dimension among what was found. */
final class FacetCounts {

    /** More values than these, the rarest aren't told. */
    static final int MOST_VALUES = 200;

    private FacetCounts() {}

    static List<DecisionHits.FacetCount> of(DecisionSearcher searcher, String dimension, FacetsCollector found)
            throws IOException {
        Optional<SortedSetDocValuesReaderState> state = searcher.facet(dimension);
        if (state.isEmpty()) {
            return List.of();
        }
        FacetResult result =
                new SortedSetDocValuesFacetCounts(state.get(), found).getTopChildren(MOST_VALUES, dimension);
        return result == null
                ? List.of()
                : Arrays.stream(result.labelValues)
                        .map(each -> new DecisionHits.FacetCount(each.label, each.value.longValue()))
                        .toList();
    }
}
