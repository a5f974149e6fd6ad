package org.mingjing.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The offences, agencies, districts and streets that occur, with their sounds. Holds at least what the index holds; what has gone
 * from the index is told apart by asking the index.
 */
final class Lexicon {

    private static final List<String> FIELDS = List.of(Fields.OFFENCE, Fields.AGENCY, Fields.DISTRICT, Fields.STREET);

    private final Map<Term, Entry> entries = new ConcurrentHashMap<>();
    private Set<Object> seen = Set.of();

    /**
     * A value.
     *
     * @param folded its text, folded
     * @param syllables how its characters sound
     * @param frequency about how often it occurs
     */
    record Entry(Term term, String folded, List<String> syllables, String sound, String initials, int frequency) {
        static Entry of(Term term, int frequency) {
            String folded = Fold.of(term.text());
            List<String> syllables = Pinyin.syllables(folded);
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            return new Entry(term, folded, syllables, String.join("", syllables), initials.toString(), frequency);
        }

        Entry seenAgain(int times) {
            return times <= frequency ? this : new Entry(term, folded, syllables, sound, initials, times);
        }
    }

    /** Every value of this point in time, and perhaps some that have gone. */
    Collection<Entry> entries(DecisionSearcher searcher) throws IOException {
        learn(searcher);
        return entries.values();
    }

    void forget(Entry gone) {
        entries.remove(gone.term());
    }

    private synchronized void learn(DecisionSearcher searcher) throws IOException {
        Set<Object> present = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Object segment = leaf.reader().getCoreCacheHelper().getKey();
            present.add(segment);
            if (!seen.contains(segment)) {
                for (String field : FIELDS) {
                    learn(field, leaf.reader().terms(field));
                }
            }
        }
        seen = present;
    }

    private void learn(String field, @Nullable Terms terms) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef value = each.next(); value != null; value = each.next()) {
            Term term = new Term(field, BytesRef.deepCopyOf(value));
            int frequency = each.docFreq();
            entries.compute(
                    term, (key, known) -> known == null ? Entry.of(key, frequency) : known.seenAgain(frequency));
        }
    }
}
