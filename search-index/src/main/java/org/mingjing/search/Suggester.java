package org.mingjing.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mingjing.search.DecisionIndex.Suggestion;

/** Completes what is being typed. Everything suggested is in a published decision at this moment. */
final class Suggester {

    private static final int LONGEST = 32;
    private static final int MOST = 50;
    private static final int MOST_NAMES = 40;
    private static final int MOST_SOUNDS = 100;

    private final Lexicon lexicon;

    Suggester(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A value that fits what was typed; {@code fit} is 0 where it begins with it. */
    private record Candidate(Term term, int fit, int frequency) {}

    List<Suggestion> suggest(DecisionSearcher searcher, String typed, int max, LocalDate today) throws IOException {
        String folded = Fold.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .trim();
        if (folded.chars().noneMatch(c -> Runs.isWord((char) c))) {
            return List.of();
        }
        int most = Math.clamp(max, 0, MOST);
        Query open = Filters.open(today);
        List<Suggestion> suggestions = new ArrayList<>(numbers(searcher, folded, most, open));
        String letters = folded.replaceAll("[ ']", "");
        List<Candidate> candidates = known(searcher, letters);
        List<Candidate> all = List.copyOf(candidates);
        candidates.removeIf(candidate -> runsOverAStreet(candidate, all));
        candidates.addAll(organisations(searcher, letters));
        candidates.sort(Comparator.comparingInt(Candidate::fit)
                .thenComparing(Comparator.comparingInt(Candidate::frequency).reversed())
                .thenComparing(candidate -> candidate.term().text()));
        for (Candidate candidate : candidates) {
            if (suggestions.size() >= most) {
                break;
            }
            long count = count(searcher, candidate.term(), open);
            if (count > 0) {
                suggestions.add(new Suggestion(
                        candidate.term().text(), kind(candidate.term().field()), count));
            }
        }
        return List.copyOf(suggestions.subList(0, Math.min(most, suggestions.size())));
    }

    private List<Candidate> known(DecisionSearcher searcher, String letters) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Lexicon.Entry entry : lexicon.entries(searcher)) {
            int fit = fit(entry, letters);
            if (fit >= 0) {
                candidates.add(new Candidate(entry.term(), fit, entry.frequency()));
            }
        }
        return candidates;
    }

    /** What stands before a street's name may have been read as part of it: 在望海路 beside 望海路. */
    private static boolean runsOverAStreet(Candidate candidate, List<Candidate> candidates) {
        String text = candidate.term().text();
        return candidate.term().field().equals(Fields.STREET)
                && candidates.stream()
                        .filter(other -> other.term().field().equals(Fields.STREET))
                        .map(other -> other.term().text())
                        .anyMatch(other -> text.length() > other.length() && text.endsWith(other));
    }

    private static int fit(Lexicon.Entry entry, String letters) {
        if (entry.folded().startsWith(letters)
                || entry.sound().startsWith(letters)
                || entry.initials().startsWith(letters)) {
            return 0;
        }
        if (entry.folded().contains(letters) || entry.initials().contains(letters)) {
            return 1;
        }
        int from = 0;
        for (String syllable : entry.syllables()) {
            if (entry.sound().startsWith(letters, from)) {
                return 1;
            }
            from += syllable.length();
        }
        return -1;
    }

    private static List<Candidate> organisations(DecisionSearcher searcher, String letters) throws IOException {
        Set<Integer> docs = new LinkedHashSet<>();
        if (letters.length() < 2) {
            return List.of();
        }
        if (letters.chars().anyMatch(c -> Runs.isHan((char) c))) {
            Optional<Query> named = Phrases.in(Fields.PARTY_PAIRS, letters);
            if (named.isPresent()) {
                for (ScoreDoc hit : searcher.search(named.get(), MOST_NAMES).scoreDocs) {
                    docs.add(hit.doc);
                }
            }
        } else {
            sounding(searcher, letters, docs);
        }
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int doc : docs) {
            LeafReaderContext leaf = searcher.getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ORGANISATION);
            if (values.advanceExact(doc - leaf.docBase)) {
                names.merge(values.lookupOrd(values.ordValue()).utf8ToString(), 1, Integer::sum);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        names.forEach((name, times) -> candidates.add(
                new Candidate(new Term(Fields.ORGANISATION, name), Fold.of(name).startsWith(letters) ? 0 : 1, times)));
        return candidates;
    }

    private static void sounding(DecisionSearcher searcher, String letters, Set<Integer> docs) throws IOException {
        Terms sounds = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SOUND);
        if (sounds == null) {
            return;
        }
        BytesRef prefix = new BytesRef(letters);
        TermsEnum each = sounds.iterator();
        boolean at = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int i = 0; at && i < MOST_SOUNDS && docs.size() < MOST_NAMES; i++) {
            if (!StringHelper.startsWith(each.term(), prefix)) {
                return;
            }
            PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
            for (int n = 0, doc = postings.nextDoc();
                    doc != PostingsEnum.NO_MORE_DOCS && n < 4;
                    doc = postings.nextDoc()) {
                docs.add(doc);
                n++;
            }
            at = each.next() != null;
        }
    }

    private static List<Suggestion> numbers(DecisionSearcher searcher, String folded, int max, Query open)
            throws IOException {
        DocumentNumber typed = DocumentNumber.of(folded);
        if (!typed.isComplete()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(open, Occur.FILTER);
        query.add(new PrefixQuery(new Term(Fields.NUMBER_SERIAL, typed.year() + "|" + typed.serial())), Occur.FILTER);
        Phrases.in(Fields.NUMBER_PAIRS, typed.prefix()).ifPresent(letters -> query.add(letters, Occur.FILTER));
        List<Suggestion> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, max)).scoreDocs) {
            BytesRef stored = searcher.storedFields().document(hit.doc).getBinaryValue(Fields.DOCUMENT);
            numbers.add(new Suggestion(DocumentCodec.read(stored).documentNumber(), "documentNumber", 1));
        }
        return numbers;
    }

    private static String kind(String field) {
        return field.equals(Fields.ORGANISATION) ? "party" : field;
    }

    private static long count(DecisionSearcher searcher, Term term, Query open) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new TermQuery(term), Occur.FILTER)
                .add(open, Occur.FILTER)
                .build());
    }
}
