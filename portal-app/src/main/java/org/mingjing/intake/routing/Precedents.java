package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Places;

/** Cases that people routed otherwise than proposed, as sets of character pairs: no text can be read back. */
final class Precedents {

    static final Precedents NONE = new Precedents();

    /** @param count of similar cases that went to this department */
    record Vote(String department, int count, double similarity) {}

    private record Known(
            String category, String department, @Nullable String subdistrict, int size) {}

    private static final double SIMILAR = 0.4;

    private final List<Known> cases = new ArrayList<>();
    private final Map<Long, List<Integer>> casesByPair = new HashMap<>();

    private Precedents() {}

    /** Of corrections. */
    static Precedents of(List<Correction> corrections, Classifier classifier, Places places) {
        Precedents precedents = new Precedents();
        for (Correction correction : corrections) {
            Set<Long> pairs = pairs(classifier.read(correction.text()));
            int number = precedents.cases.size();
            precedents.cases.add(new Known(
                    correction.category(),
                    correction.department(),
                    places.subdistrictOf(correction.text()).orElse(null),
                    pairs.size()));
            pairs.forEach(pair -> precedents
                    .casesByPair
                    .computeIfAbsent(pair, ignored -> new ArrayList<>())
                    .add(number));
        }
        return precedents;
    }

    /** The department that most of the similar cases went to; a squad counts only in its own subdistrict. Null where none is similar. */
    @Nullable
    Vote vote(String kind, Reading reading, @Nullable String subdistrict, Rules rules, Categories categories) {
        if (cases.isEmpty()) {
            return null;
        }
        Set<Long> pairs = pairs(reading);
        int[] shared = new int[cases.size()];
        pairs.forEach(pair -> casesByPair.getOrDefault(pair, List.of()).forEach(number -> shared[number]++));
        Map<String, Vote> votes = new HashMap<>();
        for (int i = 0; i < shared.length; i++) {
            Known known = cases.get(i);
            double similarity = shared[i] / Math.sqrt(1.0 + (double) pairs.size() * known.size());
            boolean here = !rules.local(known.department())
                    || (subdistrict != null && subdistrict.equals(known.subdistrict()));
            boolean sameKind = categories
                    .find(known.category())
                    .filter(category -> category.kind().equals(kind))
                    .isPresent();
            if (similarity >= SIMILAR && here && sameKind) {
                votes.merge(
                        known.department(),
                        new Vote(known.department(), 1, similarity),
                        (a, b) -> new Vote(a.department(), a.count() + 1, Math.max(a.similarity(), b.similarity())));
            }
        }
        return votes.values().stream()
                .max(Comparator.comparingDouble(vote -> vote.count() * vote.similarity()))
                .orElse(null);
    }

    private static Set<Long> pairs(Reading reading) {
        Set<Long> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= reading.letters().length; at++) {
            long pair = Features.gram(reading.letters(), at, 2);
            if (pair != 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
