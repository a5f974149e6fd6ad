package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanFirstQuery;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Text that must stand just so, as a query on a field of pairs. */
final class Phrases {

    private record Placed(String term, int place) {}

    private Phrases() {}

    /** Empty where the text has nothing to search for. */
    static Optional<Query> in(String field, String folded) {
        List<Placed> terms = terms(folded);
        if (terms.isEmpty()) {
            return single(folded).map(c -> new PrefixQuery(new Term(field, c)));
        }
        if (terms.size() == 1) {
            return Optional.of(new TermQuery(new Term(field, terms.getFirst().term)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (Placed term : terms) {
            phrase.add(new Term(field, term.term), term.place);
        }
        return Optional.of(phrase.build());
    }

    /** As {@link #in}, within the facts alone. A single character isn't looked for there. */
    static Optional<Query> inFacts(String folded) {
        List<Placed> terms = terms(folded);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        SpanNearQuery.Builder near = SpanNearQuery.newOrderedNearQuery(Fields.TEXT_PAIRS);
        int expected = terms.getFirst().place;
        for (Placed term : terms) {
            if (term.place > expected) {
                near.addGap(term.place - expected);
            }
            near.addClause(new SpanTermQuery(new Term(Fields.TEXT_PAIRS, term.term)));
            expected = term.place + 1;
        }
        SpanQuery span = terms.size() == 1
                ? new SpanTermQuery(new Term(Fields.TEXT_PAIRS, terms.getFirst().term))
                : near.setSlop(0).build();
        return Optional.of(new SpanFirstQuery(span, Fields.FACTS_END));
    }

    /** Of a run's pairs every second one says all; a run of one character only where it is all there is. */
    private static List<Placed> terms(String folded) {
        List<Placed> terms = new ArrayList<>();
        int place = 0;
        for (Runs.Run run : Runs.of(folded)) {
            int length = run.end() - run.start();
            if (!run.han()) {
                terms.add(new Placed(Tokens.term(run.in(folded)), place));
                place += 2;
                continue;
            }
            for (int i = 0; i + 1 < length; i += 2) {
                terms.add(pair(folded, run, i, place));
            }
            if (length > 1 && length % 2 == 1) {
                terms.add(pair(folded, run, length - 2, place));
            }
            place += length + 1;
        }
        return terms;
    }

    private static Placed pair(String folded, Runs.Run run, int i, int place) {
        return new Placed(folded.substring(run.start() + i, run.start() + i + 2), place + i);
    }

    private static Optional<String> single(String folded) {
        return Runs.of(folded).stream().map(run -> run.in(folded)).findFirst();
    }
}
