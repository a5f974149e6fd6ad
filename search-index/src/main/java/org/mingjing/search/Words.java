package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/** A run of Chinese characters cut into words by smartcn's hidden Markov model. */
final class Words {

    private static final int LONGEST = 100;
    private static final HHMMSegmenter SEGMENTER = new HHMMSegmenter();

    private Words() {}

    /** The words in order; together they are the run. */
    static List<String> of(String run) {
        if (run.length() < 2) {
            return List.of(run);
        }
        List<String> words = new ArrayList<>();
        for (int start = 0; start < run.length(); start += LONGEST) {
            String part = run.substring(start, Math.min(run.length(), start + LONGEST));
            List<SegToken> tokens = SEGMENTER.process(part);
            int from = 0;
            for (SegToken token : tokens.subList(1, Math.max(1, tokens.size() - 1))) {
                if (token.startOffset >= from
                        && token.endOffset <= part.length()
                        && token.endOffset > token.startOffset) {
                    words.add(part.substring(token.startOffset, token.endOffset));
                    from = token.endOffset;
                }
            }
        }
        return words;
    }

    /**
     * What of a run a query asks for: words, where neighbouring single characters (违, 建) count as one (违建), and a single one
     * left alone beside words (店, 的) is left out.
     */
    static List<String> asked(String run) {
        List<String> asked = new ArrayList<>();
        StringBuilder singles = new StringBuilder();
        for (String word : of(run)) {
            if (word.length() == 1) {
                singles.append(word);
                continue;
            }
            flush(singles, asked);
            asked.add(word);
        }
        flush(singles, asked);
        return asked.isEmpty() ? List.of(run) : asked;
    }

    private static void flush(StringBuilder singles, List<String> asked) {
        if (singles.length() > 1) {
            asked.add(singles.toString());
        }
        singles.setLength(0);
    }
}
