package org.mingjing.intake.routing;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text is made of: runs of one to three characters, and the typical words of each category. */
final class Features {

    private static final int LONGEST = 3;
    private static final float[] WEIGHT = {0, 1, 1, 0.5f};
    private static final float TYPICAL = 2;

    /** Typical words, category by category. */
    private final List<Set<String>> words = new ArrayList<>();

    /** @param vocabulary rows of a category and further words */
    Features(List<Category> categories, List<List<String>> vocabulary) {
        for (Category category : categories) {
            Set<String> all = new LinkedHashSet<>(category.words());
            vocabulary.stream()
                    .filter(row -> row.getFirst().equals(category.code()))
                    .forEach(row -> all.addAll(RoutingData.words(row.get(1))));
            words.add(all.stream().map(CharTable::convert).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
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
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
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
