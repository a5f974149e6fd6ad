package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** Labelled sentences from data; {@code [a|b]} stands for one of them, so such a line gives several. */
final class TrainingSentences {

    /** One of them. */
    record Sentence(String category, String text) {}

    private static final Pattern SLOT = Pattern.compile("\\[([^\\]]*)]");
    private static final int VARIANTS = 4;

    private TrainingSentences() {}

    static List<Sentence> read(Resource file) {
        Random random = new Random(7);
        List<Sentence> sentences = new ArrayList<>();
        for (List<String> row : RoutingData.rows(file, 2)) {
            Set<String> variants = new LinkedHashSet<>();
            int count = row.get(1).contains("[") ? VARIANTS : 1;
            for (int i = 0; i < count; i++) {
                variants.add(filled(row.get(1), random));
            }
            variants.forEach(text -> sentences.add(new Sentence(row.get(0), text)));
        }
        return sentences;
    }

    private static String filled(String template, Random random) {
        return SLOT.matcher(template).replaceAll(slot -> {
            String[] choices = slot.group(1).split("\\|");
            return Matcher.quoteReplacement(choices[random.nextInt(choices.length)]);
        });
    }
}
