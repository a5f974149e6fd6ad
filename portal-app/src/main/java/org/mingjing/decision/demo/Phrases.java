package org.mingjing.decision.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The rules of {@code demo/phrases.txt}, a small generative grammar: {@code @name} opens a rule, each line below is one
 * alternative, {@code 5* } before a line makes it five times as likely, {@code ~} lists short alternatives between spaces.
 */
final class Phrases {

    private static final Map<String, Slot> SLOTS = new HashMap<>();

    static {
        for (Slot slot : Slot.values()) {
            SLOTS.put(slot.name().toLowerCase(Locale.ROOT).replace('_', '-'), slot);
        }
    }

    private final Map<String, Phrase> rules = new HashMap<>();

    Phrases(List<String> lines) {
        Map<String, List<Phrase>> read = new HashMap<>();
        List<Phrase> options = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                options = new ArrayList<>();
                if (read.put(line.substring(1), options) != null) {
                    throw new IllegalStateException("two rules named " + line);
                }
            } else if (line.startsWith("~")) {
                for (String word : line.substring(1).strip().split(" +")) {
                    options.add(new Phrase.Text(word));
                }
            } else {
                int star = line.indexOf("* ");
                boolean weighted = star > 0 && line.substring(0, star).matches("\\d+");
                Phrase phrase = phrase(weighted ? line.substring(star + 2) : line);
                int times = weighted ? Integer.parseInt(line.substring(0, star)) : 1;
                for (int i = 0; i < times; i++) {
                    options.add(phrase);
                }
            }
        }
        read.forEach((name, all) -> rules.put(name, new Phrase.Choice(List.copyOf(all))));
        rules.values().forEach(this::check);
    }

    static Phrase phrase(String text) {
        return Phrase.of(text, SLOTS);
    }

    /** Fails where a phrase names a rule that isn't there: nothing unfilled can reach a text. */
    void check(Phrase phrase) {
        switch (phrase) {
            case Phrase.Rule rule -> rule(rule.name());
            case Phrase.Choice choice -> choice.options().forEach(this::check);
            case Phrase.Sequence sequence -> sequence.parts().forEach(this::check);
            case Phrase.Text text -> {}
            case Phrase.Value value -> {}
            case Phrase.Number number -> {}
        }
    }

    String write(String rule, Scene scene, SplittableRandom random) {
        return write(rule(rule), scene, random);
    }

    String write(Phrase phrase, Scene scene, SplittableRandom random) {
        StringBuilder out = new StringBuilder(256);
        write(phrase, scene, random, out);
        return out.toString();
    }

    private void write(Phrase phrase, Scene scene, SplittableRandom random, StringBuilder out) {
        switch (phrase) {
            case Phrase.Text text -> out.append(text.text());
            case Phrase.Value value -> out.append(scene.get(value.slot()));
            case Phrase.Number number -> {
                int drawn = number.low() + random.nextInt(number.high() - number.low() + 1);
                out.append(drawn);
                if (number.scale() == 10) {
                    out.append('.').append(random.nextInt(10));
                }
            }
            case Phrase.Rule rule -> write(rule(rule.name()), scene, random, out);
            case Phrase.Choice choice ->
                write(choice.options().get(random.nextInt(choice.options().size())), scene, random, out);
            case Phrase.Sequence sequence -> {
                for (Phrase part : sequence.parts()) {
                    write(part, scene, random, out);
                }
            }
        }
    }

    private Phrase rule(String name) {
        Phrase rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("no rule named " + name);
        }
        return rule;
    }
}
