package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Multinomial logistic regression over {@link Features}, trained by AdaGrad; the same examples give the same model. Never changed once
 * trained.
 */
final class Model {

    /** A labelled text as a vector. */
    record Example(Map<Long, Float> features, String label) {}

    private static final int EPOCHS = 18;
    private static final int EPOCHS_OF_CORRECTION = 5;
    private static final float RATE = 0.5f;
    private static final float DECAY = 2e-5f;

    private final List<String> labels;
    private final Map<Long, Integer> columns;
    private final float[] weights;
    private final float[] slopes;

    private Model(List<String> labels, Map<Long, Integer> columns, float[] weights, float[] slopes) {
        this.labels = labels;
        this.columns = columns;
        this.weights = weights;
        this.slopes = slopes;
    }

    static Model train(List<String> labels, List<Example> examples) {
        Model model = new Model(List.copyOf(labels), Map.of(), new float[0], new float[0]).widened(examples);
        model.descend(examples, EPOCHS);
        return model;
    }

    /** A copy that learned more; hand in old examples with the new ones, or it forgets. */
    Model with(List<Example> examples) {
        Model model = widened(examples);
        model.descend(examples, EPOCHS_OF_CORRECTION);
        return model;
    }

    private Model widened(List<Example> examples) {
        Map<Long, Integer> wider = new HashMap<>(columns);
        for (Example example : examples) {
            example.features().keySet().forEach(feature -> wider.putIfAbsent(feature, wider.size()));
        }
        int size = wider.size() * labels.size();
        float[] steepness = Arrays.copyOf(slopes, size);
        Arrays.fill(steepness, slopes.length, size, 1e-2f);
        return new Model(labels, wider, Arrays.copyOf(weights, size), steepness);
    }

    private void descend(List<Example> examples, int epochs) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(this::step);
        }
    }

    private void step(Example example) {
        double[] wrong = softmax(example.features());
        int label = labels.indexOf(example.label());
        wrong[label] -= 1;
        example.features().forEach((feature, value) -> {
            int base = columns.getOrDefault(feature, 0) * labels.size();
            for (int i = 0; i < wrong.length; i++) {
                float slope = (float) wrong[i] * value + DECAY * weights[base + i];
                slopes[base + i] += slope * slope;
                weights[base + i] -= RATE * slope / (float) Math.sqrt(slopes[base + i]);
            }
        });
    }

    /** Likelihood by label; they add up to 1. */
    Map<String, Double> classify(Map<Long, Float> features) {
        double[] shares = softmax(features);
        Map<String, Double> likelihood = new HashMap<>();
        for (int i = 0; i < shares.length; i++) {
            likelihood.put(labels.get(i), shares[i]);
        }
        return likelihood;
    }

    private double[] softmax(Map<Long, Float> features) {
        double[] scores = new double[labels.size()];
        features.forEach((feature, value) -> {
            Integer column = columns.get(feature);
            for (int i = 0; column != null && i < scores.length; i++) {
                scores[i] += value * weights[column * scores.length + i];
            }
        });
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** How much a feature speaks for a label, beside what it says for all labels; 0 for one never seen. */
    float pull(long feature, String label) {
        Integer column = columns.get(feature);
        int index = labels.indexOf(label);
        if (column == null || index < 0) {
            return 0;
        }
        float sum = 0;
        for (int i = 0; i < labels.size(); i++) {
            sum += weights[column * labels.size() + i];
        }
        return weights[column * labels.size() + index] - sum / labels.size();
    }
}
