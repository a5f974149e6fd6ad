package org.mingjing.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where nothing was found: a spelling that sounds the same, or has one other character, and does find something. */
final class Respeller {

    private static final int MOST_TRIALS = 12;
    private static final int LONGEST_RUN = 20;

    private final Lexicon lexicon;

    Respeller(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Nullable
    String better(DecisionSearcher searcher, DecisionQuery query) throws IOException {
        if (query.text().length() > QueryText.LONGEST) {
            return null;
        }
        String folded = Fold.of(query.text());
        int trials = 0;
        for (Runs.Run run : Runs.of(folded)) {
            String written = run.in(folded);
            if (!run.han() || written.length() < 2 || written.length() > LONGEST_RUN) {
                continue;
            }
            for (String instead : instead(searcher, written)) {
                if (trials++ == MOST_TRIALS) {
                    return null;
                }
                String text = folded.substring(0, run.start()) + instead + folded.substring(run.end());
                if (new Search(searcher, with(query, text)).findsAnything()) {
                    return text.strip();
                }
            }
        }
        return null;
    }

    /** Of what is known by name, then of single words in any text. */
    private List<String> instead(DecisionSearcher searcher, String written) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Lexicon.Entry entry : lexicon.entries(searcher)) {
            String text = entry.folded();
            for (int from = 0; from + written.length() - 1 <= text.length(); from++) {
                for (int length = Math.max(2, written.length() - 1); length <= written.length() + 1; length++) {
                    if (from + length <= text.length() && mayBeNear(written, text, from, length)) {
                        String part = text.substring(from, from + length);
                        if (!part.equals(written) && isNear(written, part)) {
                            found.merge(part, entry.frequency(), Integer::sum);
                        }
                    }
                }
            }
        }
        List<String> instead = best(written, found);
        for (String word : Words.asked(written)) {
            words(searcher, word).forEach(other -> instead.add(written.replace(word, other)));
        }
        return instead;
    }

    private static List<String> words(DecisionSearcher searcher, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT_WORDS);
        if (terms == null) {
            return List.of();
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (Math.abs(term.length - word.length() * 3) <= 3) {
                String other = term.utf8ToString();
                if (!other.equals(word) && Runs.isHan(other.charAt(0)) && isNear(word, other)) {
                    found.put(other, each.docFreq());
                }
            }
        }
        return best(word, found);
    }

    /** What sounds the same first, then what is as long, then the most frequent. */
    private static List<String> best(String written, Map<String, Integer> found) {
        List<String> sorted = new ArrayList<>(found.keySet());
        sorted.sort(Comparator.comparing((String other) -> !Pinyin.alike(written, other))
                .thenComparing(other -> other.length() != written.length())
                .thenComparing(found::get, Comparator.reverseOrder()));
        return new ArrayList<>(sorted.subList(0, Math.min(MOST_TRIALS / 2, sorted.size())));
    }

    /** Cheap: what differs in one character begins or ends alike; what sounds alike begins alike in sound. */
    private static boolean mayBeNear(String written, String text, int from, int length) {
        char first = text.charAt(from);
        return first == written.charAt(0)
                || text.charAt(from + length - 1) == written.charAt(written.length() - 1)
                || (length == written.length() && Pinyin.of(first).equals(Pinyin.of(written.charAt(0))));
    }

    private static boolean isNear(String written, String other) {
        return Pinyin.alike(written, other)
                || (written.length() > 2 && other.length() > 1 && differsOnce(written, other));
    }

    /** One character replaced, left out or put in. */
    static boolean differsOnce(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end == 1;
    }

    private static DecisionQuery with(DecisionQuery q, String text) {
        return new DecisionQuery(
                text,
                q.agencies(),
                q.districts(),
                q.penaltyKinds(),
                q.offences(),
                q.partyKinds(),
                q.from(),
                q.to(),
                q.fineMin(),
                q.fineMax(),
                q.status(),
                q.sort(),
                q.today(),
                1,
                1,
                null);
    }
}
