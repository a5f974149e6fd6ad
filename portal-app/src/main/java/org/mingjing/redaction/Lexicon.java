package org.mingjing.redaction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.HashMap;
import java.util.Map;

/** HanLP's portable model: which strings are ordinary words, and which it takes for names. Loads on first use. */
final class Lexicon {

    private static final int LONGEST_PIECE = 800;

    private static final class Model {
        static final Segment SEGMENT = HanLP.newSegment()
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableOffset(true);
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

    /** Proposed names: length by offset. Long texts are taken sentence by sentence. */
    static Map<Integer, Integer> names(String text) {
        var names = new HashMap<Integer, Integer>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && to - from < LONGEST_PIECE && "。;\n".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            to = Math.min(text.length(), to + 1);
            for (Term term : Model.SEGMENT.seg(text.substring(from, to))) {
                if (term.nature.startsWith("nr") && term.word.length() > 1) {
                    names.put(from + term.offset, term.word.length());
                }
            }
            from = to;
        }
        return names;
    }
}
