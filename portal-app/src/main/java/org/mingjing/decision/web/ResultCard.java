package org.mingjing.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionHits.Fragment;
import org.mingjing.search.DecisionHits.Hit;

/**
 * A decision among the results.
 *
 * @param title marked where it matched; the document number for a withdrawn one
 * @param excerpt of the text that matched, else of the facts' beginning; empty for a withdrawn one
 */
record ResultCard(
        DecisionDocument document,
        List<Fragment> title,
        List<Fragment> excerpt,
        @Nullable String fine) {

    private static final int EXCERPT = 90;
    private static final List<String> TEXTS = List.of("facts", "penalty", "legalBasis");

    static ResultCard of(Hit hit) {
        DecisionDocument document = hit.document();
        List<Fragment> plainTitle =
                List.of(new Fragment(document.title().isBlank() ? document.documentNumber() : document.title(), false));
        return new ResultCard(
                document,
                hit.highlights().getOrDefault("title", plainTitle),
                TEXTS.stream()
                        .map(field -> hit.highlights().getOrDefault(field, List.of()))
                        .filter(fragments -> !fragments.isEmpty())
                        .findFirst()
                        .orElseGet(() -> beginning(document.facts())),
                DecisionView.yuan(document.fineYuan()));
    }

    public boolean withdrawn() {
        return document.status() == DecisionDocument.Status.WITHDRAWN;
    }

    public boolean corrected() {
        return document.status() == DecisionDocument.Status.CORRECTED;
    }

    private static List<Fragment> beginning(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return List.of(new Fragment(text.substring(0, end) + (end < text.length() ? "…" : ""), false));
    }
}
