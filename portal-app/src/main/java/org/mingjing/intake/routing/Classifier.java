package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.intake.routing.Model.Example;

/** Which category a text is about: one model for each kind of case. Never changed; learning gives another. */
final class Classifier {

    private static final int WEIGHT_OF_CORRECTION = 3;

    private final Categories categories;
    private final Features features;
    private final List<String> names;
    private final Map<String, List<Example>> examples;
    private final Map<String, Model> models;

    private Classifier(
            Categories categories,
            Features features,
            List<String> names,
            Map<String, List<Example>> examples,
            Map<String, Model> models) {
        this.categories = categories;
        this.features = features;
        this.names = names;
        this.examples = examples;
        this.models = models;
    }

    /** @param names of places, which say nothing about the matter */
    static Classifier train(
            Categories categories, Features features, List<TrainingSentences.Sentence> sentences, List<String> names) {
        Classifier empty = new Classifier(categories, features, names, new HashMap<>(), new HashMap<>());
        for (TrainingSentences.Sentence sentence : sentences) {
            empty.add(empty.examples, sentence.text(), sentence.category());
        }
        empty.examples.forEach((kind, known) -> empty.models.put(kind, Model.train(empty.labels(kind), known)));
        return empty;
    }

    /** What this one would be had it seen these too; those with an unknown category teach nothing. */
    Classifier with(List<Correction> corrections) {
        Map<String, List<Example>> more = new HashMap<>();
        corrections.forEach(correction -> add(more, correction.text(), correction.category()));
        Map<String, Model> taught = new HashMap<>(models);
        more.forEach((kind, learned) -> {
            List<Example> lesson = new ArrayList<>(examples.getOrDefault(kind, List.of()));
            for (int i = 0; i < WEIGHT_OF_CORRECTION; i++) {
                lesson.addAll(learned);
            }
            Model model = models.get(kind);
            taught.put(kind, model == null ? Model.train(labels(kind), lesson) : model.with(lesson));
        });
        return new Classifier(categories, features, names, examples, taught);
    }

    private void add(Map<String, List<Example>> to, String text, String code) {
        categories.find(code).ifPresent(category -> to.computeIfAbsent(category.kind(), kind -> new ArrayList<>())
                .add(new Example(features.of(read(text)), code)));
    }

    private List<String> labels(String kind) {
        return categories.of(kind).stream().map(Category::code).toList();
    }

    Reading read(String text) {
        return Reading.of(text, names);
    }

    /** Likelihood by category; empty where the kind has none. */
    Map<String, Double> classify(String kind, Reading reading) {
        Model model = models.get(kind);
        return model == null ? Map.of() : model.classify(features.of(reading));
    }

    /** The words that spoke loudest for a category, in the text's own spelling. */
    List<String> words(String kind, String category, Reading reading) {
        Model model = models.get(kind);
        return model == null ? List.of() : TellingWords.of(reading, gram -> model.pull(gram, category));
    }
}
