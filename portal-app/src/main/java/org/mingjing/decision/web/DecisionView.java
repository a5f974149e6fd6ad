package org.mingjing.decision.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision.FieldChange;
import org.mingjing.decision.PublicDecision.Published;

/**
 * A decision as its page shows it.
 *
 * @param fine with thousands separators; null where there is none
 * @param confiscated likewise
 */
record DecisionView(
        String id,
        int version,
        DecisionContent content,
        @Nullable String fine,
        @Nullable String confiscated,
        List<String> facts,
        List<String> legalBasis,
        List<String> penalty,
        String publishedOn,
        @Nullable LocalDate publishedUntil,
        List<CorrectionView> corrections) {

    record CorrectionView(int version, String on, String reason, String note, List<FieldChange> changes) {}

    static DecisionView of(Published decision) {
        DecisionContent content = decision.content();
        return new DecisionView(
                decision.id(),
                decision.version(),
                content,
                yuan(content.fineYuan()),
                yuan(content.confiscatedYuan()),
                paragraphs(content.facts()),
                paragraphs(content.legalBasis()),
                paragraphs(content.penalty()),
                Times.day(decision.publishedAt()),
                decision.publishedUntil(),
                decision.corrections().stream()
                        .map(c -> new CorrectionView(
                                c.version(), Times.day(c.at()), c.reason().name(), c.note(), c.changes()))
                        .toList());
    }

    static @Nullable String yuan(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
