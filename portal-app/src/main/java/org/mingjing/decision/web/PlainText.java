package org.mingjing.decision.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision.Published;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A decision as plain text, for readers, quotations and old devices. */
@Component
class PlainText {

    private final MessageSource messages;

    PlainText(MessageSource messages) {
        this.messages = messages;
    }

    String of(Published decision, String url, Locale locale) {
        DecisionContent content = decision.content();
        StringBuilder text = new StringBuilder(content.title())
                .append("\n")
                .append(content.documentNumber())
                .append("\n\n");
        line(text, "field.party", content.party(), locale);
        line(text, "field.partyKind", messages.getMessage("partyKind." + content.partyKind(), null, locale), locale);
        line(text, "field.uscc", content.uscc(), locale);
        line(text, "field.legalRepresentative", content.legalRepresentative(), locale);
        line(text, "field.agency", content.agency(), locale);
        line(text, "field.decisionDate", content.decisionDate().toString(), locale);
        line(text, "field.offence", content.offence(), locale);
        String kinds = content.penaltyKinds().stream()
                .map(kind -> messages.getMessage("penaltyKind." + kind, null, locale))
                .collect(Collectors.joining("、"));
        line(text, "field.penaltyKinds", kinds, locale);
        if (content.fineYuan().compareTo(BigDecimal.ZERO) > 0) {
            line(text, "field.fineYuan", content.fineYuan().toPlainString(), locale);
        }
        if (content.confiscatedYuan().compareTo(BigDecimal.ZERO) > 0) {
            line(text, "field.confiscatedYuan", content.confiscatedYuan().toPlainString(), locale);
        }
        line(text, "field.licence", content.licence(), locale);
        paragraph(text, "field.facts", content.facts(), locale);
        paragraph(text, "field.legalBasis", content.legalBasis(), locale);
        paragraph(text, "field.penalty", content.penalty(), locale);
        paragraph(text, "decision.remedies", messages.getMessage("decision.remedies.text", null, locale), locale);
        text.append('\n');
        line(text, "decision.version", String.valueOf(decision.version()), locale);
        line(text, "decision.publishedAt", Times.day(decision.publishedAt()), locale);
        line(
                text,
                "decision.publishedUntil",
                String.valueOf(decision.publishedUntil() == null ? "" : decision.publishedUntil()),
                locale);
        return text.append(url).append('\n').toString();
    }

    private void line(StringBuilder text, String key, @Nullable String value, Locale locale) {
        if (value != null && !value.isBlank()) {
            text.append(messages.getMessage(key, null, locale))
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }

    private void paragraph(StringBuilder text, String key, String value, Locale locale) {
        if (!value.isBlank()) {
            text.append('\n')
                    .append(messages.getMessage(key, null, locale))
                    .append('\n')
                    .append(value)
                    .append('\n');
        }
    }
}
