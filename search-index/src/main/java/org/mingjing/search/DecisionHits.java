package org.mingjing.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param facets by dimension ({@code agency district kind offence year partyKind}), the most frequent first; a dimension's
 *     counts leave out that dimension's own filter, so that one sees what else there is
 * @param next the cursor of the next page; null at the very end
 * @param didYouMean a better spelling that does find something; only where nothing was found
 */
public record DecisionHits(
        long total,
        List<Hit> items,
        Map<String, List<FacetCount>> facets,
        @Nullable String next,
        @Nullable String didYouMean) {

    /**
     * A decision found.
     *
     * @param highlights by field ({@code title facts legalBasis penalty party documentNumber}), where something matched
     */
    public record Hit(DecisionDocument document, Map<String, List<Fragment>> highlights) {}

    /** A run of text, marked where it matched. Fragments of a field follow each other without a gap but for an ellipsis. */
    public record Fragment(String text, boolean marked) {}

    /** How many of the decisions found carry a value. */
    public record FacetCount(String value, long count) {}
}
