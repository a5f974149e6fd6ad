package org.mingjing.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The findings in a decision's texts, and the public texts that follow from them. */
public final class Redaction {

    private final Map<String, String> originals;
    private final List<Finding> findings;

    Redaction(Map<String, String> originals, List<Finding> findings) {
        this.originals = originals;
        this.findings = List.copyOf(findings);
    }

    /** All findings, by field and offset; no two overlap. */
    public List<Finding> findings() {
        return findings;
    }

    /** @throws IllegalArgumentException for a field that was not among the texts */
    public String publicText(String field) {
        var original = originals.get(field);
        if (original == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return apply(
                original, findings.stream().filter(f -> f.field().equals(field)).toList());
    }

    /**
     * The public text of one field. Findings that are switched off leave the original.
     *
     * @param findings of this field alone, without overlaps, in any order
     */
    public static String apply(String original, List<Finding> findings) {
        var ordered = findings.stream()
                .filter(Finding::applied)
                .sorted(Comparator.comparingInt(Finding::start))
                .toList();
        var text = new StringBuilder(original.length());
        int from = 0;
        for (var finding : ordered) {
            if (finding.start() < from || finding.end() > original.length()) {
                throw new IllegalArgumentException("findings overlap or lie outside the text");
            }
            text.append(original, from, finding.start()).append(finding.replacement());
            from = finding.end();
        }
        return text.append(original, from, original.length()).toString();
    }

    /**
     * Adds marks made by hand: every occurrence of a string in every text. A mark swallows what it touches, so that
     * nothing that was hidden comes to light.
     *
     * @param texts the original texts by field
     * @param findings the findings so far
     * @param marked what to hide; spaces and line breaks inside an occurrence don't matter
     */
    public static List<Finding> mark(
            Map<String, String> texts, List<Finding> findings, String marked, String replacement) {
        var all = new ArrayList<Finding>();
        texts.forEach((field, text) -> {
            var passage = Passage.of(field, text);
            var hits = new ArrayList<Hit>();
            for (var finding : findings) {
                if (finding.field().equals(field)) {
                    hits.add(Hit.of(finding));
                }
            }
            var needle = Folded.compact(marked).text();
            if (!needle.isEmpty()) {
                passage.eachOccurrence(
                        needle,
                        (start, end) -> hits.add(new Hit(start, end, FindingKind.MANUAL, replacement, "manual", true)));
            }
            all.addAll(Overlaps.resolve(field, hits));
        });
        return all;
    }
}
