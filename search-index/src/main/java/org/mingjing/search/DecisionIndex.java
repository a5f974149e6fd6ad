package org.mingjing.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The read model of published decisions. Safe for use by many threads. Two engines fulfil it: Lucene in the process, or an
 * Elasticsearch cluster.
 */
public interface DecisionIndex extends AutoCloseable {

    /** Finds decisions. Never throws for a strange query: what can't be parsed is searched as plain text. */
    DecisionHits search(DecisionQuery query);

    /**
     * Hands the ids of everything found to {@code sink}, in the query's order, to the very end; {@code page}, {@code size} and
     * {@code after} are ignored. One point in time throughout.
     */
    void scan(DecisionQuery query, Consumer<String> sink);

    /**
     * Completions of what is being typed, best first: offences, agencies, districts, organisations' names, streets, document
     * numbers; in Chinese or pinyin. Never a natural person's name.
     */
    List<Suggestion> suggest(String typed, int max);

    /**
     * Puts documents in (replacing earlier versions) and takes ids out; durable and visible to searches when it returns.
     * Repeating it changes nothing.
     */
    void apply(Collection<DecisionDocument> documents, Collection<String> removedIds);

    /** As {@link #apply}, and nothing of what was replaced or removed stays in any file of the index afterwards. */
    void purge(Collection<DecisionDocument> documents, Collection<String> removedIds);

    /**
     * Builds a new index beside the serving one, changes over, and drops the old. Concurrent {@link #apply} calls are not lost.
     *
     * @return how many documents it holds
     */
    long rebuild(Stream<DecisionDocument> all);

    /** Every id with its version and status ({@code "3 CORRECTED"}), to compare with the record. */
    Map<String, String> inventory();

    /** True where the index had to be created anew at start (missing, damaged, older format) and waits for {@link #rebuild}. */
    boolean needsRebuild();

    @Override
    void close();

    /**
     * A completion.
     *
     * @param text what to search for
     * @param kind {@code offence agency district party street documentNumber}
     */
    record Suggestion(String text, String kind, long count) {}
}
