package org.mingjing.intake.routing;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a text that weighed most: what its runs of characters weigh, added up over the words that HanLP finds. */
final class TellingWords {

    /** What a run of characters weighs. */
    interface Weight {
        float of(long gram);
    }

    private static final int MOST = 3;
    /** Beside the loudest. */
    private static final float LOUD = 0.3f;

    private static final int READ = 1_000;

    private static final class Words {
        static final Segment SEGMENT =
                HanLP.newSegment().enableNameRecognize(false).enableOffset(true);
    }

    private TellingWords() {}

    static List<String> of(Reading reading, Weight weight) {
        String text = reading.text().substring(0, Math.min(READ, reading.text().length()));
        float[] weights = weights(reading, weight);
        Map<String, Float> words = new LinkedHashMap<>();
        for (Term term : Words.SEGMENT.seg(text)) {
            if (term.word.length() > 1 && term.word.codePoints().allMatch(Character::isLetterOrDigit)) {
                float sum = 0;
                for (int i = term.offset; i < term.offset + term.word.length() && i < text.length(); i++) {
                    sum += weights[i];
                }
                words.merge(term.word, sum, Math::max);
            }
        }
        float loudest = words.values().stream().max(Float::compare).orElse(0f);
        return words.entrySet().stream()
                .filter(word -> word.getValue() > LOUD * loudest)
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static float[] weights(Reading reading, Weight weight) {
        float[] weights = new float[reading.text().length()];
        char[] letters = reading.letters();
        for (int length = 1; length <= 3; length++) {
            for (int at = 0; at + length <= letters.length; at++) {
                long gram = Features.gram(letters, at, length);
                float share = gram == 0 ? 0 : weight.of(gram) / length;
                for (int i = at; share != 0 && i < at + length; i++) {
                    weights[reading.offsets()[i]] += share;
                }
            }
        }
        return weights;
    }
}
