package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/** A run of Chinese characters cut into words by smartcn's hidden Markov model. */
final class Words {

    private static final int LONGEST = 100;
    private static final String PARTICLES = "的了在和与及或是被于之等";
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
     * What of a run a query asks for: words, where neighbouring single characters (违, 建) count as one (违建), one left alone
     * belongs to the word before it (饮食 店), at the start to the one behind, and particles (的) to none.
     */
    static List<String> asked(String run) {
        List<String> asked = new ArrayList<>();
        StringBuilder singles = new StringBuilder();
        for (String word : of(run)) {
            if (word.length() > 1) {
                boolean first = asked.isEmpty() && singles.length() == 1;
                asked.add(first ? singles + word : word);
                if (first) {
                    singles.setLength(0);
                } else {
                    place(singles, asked, asked.size() - 1);
                }
            } else if (PARTICLES.contains(word)) {
                place(singles, asked, asked.size());
            } else {
                singles.append(word);
            }
        }
        place(singles, asked, asked.size());
        return asked.isEmpty() ? List.of(run) : asked;
    }

    /** Puts what has gathered before the word at {@code at}: several as a word of their own, one onto the word in front. */
    private static void place(StringBuilder singles, List<String> asked, int at) {
        if (singles.length() > 1) {
            asked.add(at, singles.toString());
        } else if (singles.length() == 1 && at > 0) {
            asked.set(at - 1, asked.get(at - 1) + singles);
        }
        singles.setLength(0);
    }
}
