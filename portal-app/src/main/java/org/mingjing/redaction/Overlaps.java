package org.mingjing.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Settles overlapping hits: two that touch the same characters become one over both, in the stronger one's words. */
final class Overlaps {

    private Overlaps() {}

    static List<Finding> resolve(String field, List<Hit> hits) {
        var applied = merge(hits.stream().filter(Hit::applied).toList());
        var result = new ArrayList<>(applied);
        int at = 0;
        int last = 0;
        for (var doubt : hits.stream().filter(h -> !h.applied()).sorted(ORDER).toList()) {
            while (at < applied.size() && applied.get(at).end() <= doubt.start()) {
                at++;
            }
            boolean free = at == applied.size() || applied.get(at).start() >= doubt.end();
            if (free && doubt.start() >= last) {
                result.add(doubt);
                last = doubt.end();
            }
        }
        result.sort(ORDER);
        return result.stream()
                .map(h -> new Finding(field, h.start(), h.end(), h.kind(), h.replacement(), h.rule(), h.applied()))
                .toList();
    }

    private static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::length).reversed());

    private static List<Hit> merge(List<Hit> hits) {
        var merged = new ArrayList<Hit>();
        for (var hit : hits.stream().sorted(ORDER).toList()) {
            var before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || before.end() <= hit.start()) {
                merged.add(hit);
            } else {
                var winner = rank(hit) > rank(before) ? hit : before;
                merged.set(merged.size() - 1, winner.over(before.start(), Math.max(before.end(), hit.end())));
            }
        }
        return merged;
    }

    private static int rank(Hit hit) {
        return switch (hit.kind()) {
            case MANUAL -> 9;
            case INFORMANT_HINT -> 8;
            case ADDRESS -> 7;
            case HEALTH -> 6;
            case RESIDENT_ID -> 5;
            case BANK_CARD, CERTIFICATE_NUMBER, OTHER_ID, BIRTH_DATE -> 4;
            case EMAIL, WECHAT, QQ, PLATE -> 3;
            case PHONE -> 2;
            case PERSON_NAME -> 1;
        };
    }
}
