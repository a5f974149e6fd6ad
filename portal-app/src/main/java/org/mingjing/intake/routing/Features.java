package org.mingjing.intake.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a text is made of: runs of one to three characters, and the typical words of each category. */
final class Features {

    private static final int LONGEST = 3;
    private static final float[] WEIGHT = {0, 0.5f, 1, 1};
    private static final float TYPICAL = 1;

    private final List<Category> categories;

    Features(List<Category> categories) {
        this.categories = categories;
    }

    /** Weight by feature, of length 1 as a vector. */
    Map<Long, Float> of(Reading reading) {
        Map<Long, Float> features = new LinkedHashMap<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + length <= reading.letters().length; at++) {
                long gram = gram(reading.letters(), at, length);
                if (gram != 0) {
                    features.put(gram, WEIGHT[length]);
                }
            }
        }
        String plain = reading.plain();
        for (int i = 0; i < categories.size(); i++) {
            for (String word : categories.get(i).words()) {
                if (plain.contains(word)) {
                    features.merge(-1L - i, TYPICAL, (a, b) -> Math.min(3 * TYPICAL, a + b));
                }
            }
        }
        double square = 0;
        for (float weight : features.values()) {
            square += weight * weight;
        }
        float norm = (float) Math.sqrt(square);
        features.replaceAll((feature, weight) -> weight / norm);
        return features;
    }

    /** A run of characters as a number; 0 where it crosses the end of a clause. */
    static long gram(char[] letters, int at, int length) {
        long gram = 0;
        for (int i = at; i < at + length; i++) {
            if (letters[i] == 0) {
                return 0;
            }
            gram = gram << 16 | letters[i];
        }
        return gram;
    }
}
