package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * The index in this process, on disk. One process at a time has its directory.
 *
 * <p>Of a query's text the first {@value QueryText#LONGEST} characters and {@value QueryText#MOST_CLAUSES} parts count; text in
 * which nothing can be searched for finds nothing. Without text, {@link DecisionQuery.Sort#RELEVANCE} means the newest first. A
 * page holds at most {@value Search#LARGEST_PAGE} hits, a facet its {@value FacetCounts#MOST_VALUES} most frequent values. The
 * facet of years leaves out the query's dates.
 *
 * <p>Failures of the disk are {@link UncheckedIOException}.
 */
public final class LuceneDecisionIndex implements DecisionIndex {

    private final Library library;
    private final Clock clock;
    private final Lexicon lexicon = new Lexicon();
    private final Suggester suggester = new Suggester(lexicon);
    private final Respeller respeller = new Respeller(lexicon);

    private LuceneDecisionIndex(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * Opens what {@code directory} holds; where that is missing, damaged or of an older form, begins anew and
     * {@linkplain #needsRebuild() says so}.
     *
     * @throws IndexInUse where another process has it open
     */
    public static LuceneDecisionIndex open(Path directory) {
        return open(directory, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** As {@link #open(Path)}; suggestions leave out what this clock's date says is past its publicity. */
    public static LuceneDecisionIndex open(Path directory, Clock clock) {
        try {
            return new LuceneDecisionIndex(new Library(directory), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidCursor where {@link DecisionQuery#after} isn't a cursor of this order */
    @Override
    public DecisionHits search(DecisionQuery query) {
        return library.read(searcher -> new Search(searcher, query).run(respeller));
    }

    @Override
    public void scan(DecisionQuery query, Consumer<String> sink) {
        library.read(searcher -> {
            new Search(searcher, query).scan(sink);
            return true;
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int max) {
        return library.read(searcher -> suggester.suggest(searcher, typed, max, LocalDate.now(clock)));
    }

    @Override
    public void apply(Collection<DecisionDocument> documents, Collection<String> removedIds) {
        library.apply(documents, removedIds);
    }

    @Override
    public void purge(Collection<DecisionDocument> documents, Collection<String> removedIds) {
        library.purge(documents, removedIds);
    }

    /** {@code all} must have been opened after whatever was applied before this call. */
    @Override
    public long rebuild(Stream<DecisionDocument> all) {
        try (all) {
            library.rebuild(all.iterator());
        }
        return library.read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<String, String> inventory() {
        return library.read(searcher -> {
            Map<String, String> inventory = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                take(leaf, inventory);
            }
            return inventory;
        });
    }

    private static void take(LeafReaderContext leaf, Map<String, String> inventory) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        NumericDocValues states = DocValues.getNumeric(leaf.reader(), Fields.STATE);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && states.advanceExact(doc)) {
                long state = states.longValue();
                inventory.put(
                        ids.lookupOrd(ids.ordValue()).utf8ToString(),
                        (state >> 2) + " " + DecisionDocument.Status.values()[(int) (state & 3)]);
            }
        }
    }

    @Override
    public boolean needsRebuild() {
        return !library.isComplete();
    }

    Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
    }
}
