package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision;

/** A decision as the public reads it, or the tombstone of a withdrawn one. */
final class DecisionPane extends Div {

    /** @param marked words to mark in the running texts */
    DecisionPane(PublicDecision decision, Collection<String> marked) {
        addClassName("pane");
        switch (decision) {
            case PublicDecision.Published published -> show(published, marked);
            case PublicDecision.Withdrawn withdrawn -> show(withdrawn);
        }
    }

    private void show(PublicDecision.Withdrawn withdrawn) {
        var why = new Paragraph(getTranslation(
                "decision.withdrawn.why",
                getTranslation("withdrawalReason." + withdrawn.reason()),
                Times.minute(withdrawn.withdrawnAt())));
        why.addClassNames("callout", "stop");
        add(new H2(withdrawn.documentNumber()), why, new Paragraph(withdrawn.note()));
    }

    private void show(PublicDecision.Published published, Collection<String> marked) {
        DecisionContent content = published.content();
        var pills = new Div(Pills.pill(
                published.publishedUntil() == null
                        ? getTranslation("status.PUBLISHED")
                        : getTranslation("decision.published.until", published.publishedUntil()),
                "go"));
        pills.addClassName("pills");
        if (published.corrected()) {
            pills.add(Pills.pill(getTranslation("status.CORRECTED"), "wait"));
        }
        var number = new Paragraph(content.documentNumber() + " · " + content.decisionDate());
        number.addClassName("quiet");
        var title = new H2(new Marked(content.title(), marked));
        add(title, number, pills, points(content));
        text("facts", content.facts(), marked);
        text("legalBasis", content.legalBasis(), marked);
        text("penalty", content.penalty(), marked);
        text("licence", content.licence(), marked);
        published.corrections().forEach(this::correction);
    }

    private DescriptionList points(DecisionContent content) {
        var points = new DescriptionList();
        points.addClassName("points");
        point(points, "party", content.party() + " · " + getTranslation("partyKind." + content.partyKind()));
        point(points, "uscc", content.uscc());
        point(points, "legalRepresentative", content.legalRepresentative());
        point(points, "offence", content.offence());
        point(
                points,
                "penaltyKinds",
                content.penaltyKinds().stream()
                        .map(kind -> getTranslation("penaltyKind." + kind))
                        .collect(Collectors.joining(getTranslation("decision.comma"))));
        point(points, "fineYuan", amount(content.fineYuan()));
        point(points, "confiscatedYuan", amount(content.confiscatedYuan()));
        point(points, "agency", content.agency());
        point(points, "district", content.district());
        return points;
    }

    private static @Nullable String amount(BigDecimal yuan) {
        return yuan.signum() == 0 ? null : Times.yuan(yuan);
    }

    private void point(DescriptionList points, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            points.add(
                    new DescriptionList.Term(getTranslation("field." + field)), new DescriptionList.Description(value));
        }
    }

    private void text(String field, @Nullable String text, Collection<String> marked) {
        if (text != null && !text.isBlank()) {
            var paragraph = new Paragraph(new Marked(text, marked));
            paragraph.addClassName("law-text");
            add(new H3(getTranslation("field." + field)), paragraph);
        }
    }

    private void correction(PublicDecision.Correction correction) {
        var why = new Paragraph(getTranslation("correctionReason." + correction.reason()) + " · " + correction.note());
        why.addClassName("quiet");
        add(
                new H3(getTranslation("decision.correction.of", correction.version(), Times.minute(correction.at()))),
                why,
                new Differences(correction.changes()));
    }
}
