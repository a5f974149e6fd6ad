package org.mingjing.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionIndex;
import org.mingjing.search.DecisionQuery;
import org.springframework.stereotype.Service;

/** Published decisions, for every reader: pages, feeds, exports, API and workbench alike. */
@Service
public class DecisionCatalogue {

    /** The page of hits, judged against today. */
    public DecisionHits search(DecisionQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Completions while typing. */
    public List<DecisionIndex.Suggestion> suggest(String typed, int max) {
        throw new UnsupportedOperationException();
    }

    /** A decision or its tombstone; empty for unknown, expired and repaired ones alike. */
    public Optional<PublicDecision> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the ids that are in publicity or withdrawn, in the order given. */
    public List<PublicDecision> findAll(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    /** By document number in any spelling. */
    public Optional<PublicDecision> lookup(String documentNumber) {
        throw new UnsupportedOperationException();
    }

    /** Everything that the query finds, in its order, to the very end; reads in batches, holds none. */
    public void export(DecisionQuery query, Consumer<PublicDecision.Published> sink) {
        throw new UnsupportedOperationException();
    }

    /** Document numbers that a text mentions, with the decision where one is public. */
    public List<Citation> citations(String text) {
        throw new UnsupportedOperationException();
    }

    /** Withdrawals and corrections, the newest first; {@code page} from 1, 50 a page. */
    public List<PublicDecision> amendments(int page) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the decisions that the sitemap lists (organisations in publicity), {@code page} from 0, 10,000 a page. */
    public List<SitemapEntry> sitemap(int page) {
        throw new UnsupportedOperationException();
    }

    /** How things stand. */
    public State state() {
        throw new UnsupportedOperationException();
    }

    /**
     * A number found in a text.
     *
     * @param text as written there
     * @param start UTF-16 offset
     */
    public record Citation(String text, int start, int end, Optional<PublicDecision> decision) {}

    public record SitemapEntry(String id, Instant changedAt) {}

    /**
     * @param published how many are in publicity
     * @param publishedToday of these, since midnight in Asia/Shanghai
     * @param dataAsOf when the public set last changed
     */
    public record State(long published, long publishedToday, Instant dataAsOf) {}
}
