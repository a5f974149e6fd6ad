package org.mingjing.redaction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.HashMap;
import java.util.Map;

/** HanLP's portable model: which strings are ordinary words, and which it takes for names. Loads on first use. */
final class Lexicon {

    private static final int AHEAD = 4;

    private static final class Model {
        static final Segment SEGMENT = HanLP.newSegment()
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableOffset(true);
        static final Segment PLAIN = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(false);
    }

    private Lexicon() {}

    /** In the dictionary, and not as a name. */
    static boolean ordinaryWord(String word) {
        var entry = CoreDictionary.get(word);
        return entry != null && entry.nature.length > 0 && !entry.nature[0].startsWith("nr");
    }

    /** How often a word stands in the model's corpus. */
    static int frequency(String word) {
        var entry = CoreDictionary.get(word);
        return entry == null ? 0 : entry.totalFrequency;
    }

    /** Proposed names of a clause: length by offset. */
    static Map<Integer, Integer> names(String clause) {
        var names = new HashMap<Integer, Integer>();
        for (Term term : Model.SEGMENT.seg(clause)) {
            if (term.nature.startsWith("nr") && term.word.length() > 1) {
                names.put(term.offset, term.word.length());
            }
        }
        return names;
    }

    /** Whether an ordinary word lies across an offset, when the text from {@code start} on is read as plain words. */
    static boolean wordAcross(String text, int start, int offset) {
        int at = 0;
        for (Term term : Model.PLAIN.seg(text.substring(start, Math.min(text.length(), offset + AHEAD)))) {
            int end = at + term.word.length();
            if (end > offset - start) {
                return at < offset - start && ordinaryWord(term.word);
            }
            at = end;
        }
        return false;
    }

    /** A word that says what somebody does. */
    static boolean verb(String word) {
        var entry = CoreDictionary.get(word);
        return entry != null && entry.nature.length > 0 && entry.nature[0].startsWith("v");
    }
}
