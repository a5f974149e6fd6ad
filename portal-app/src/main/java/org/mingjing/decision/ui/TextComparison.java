package org.mingjing.decision.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.PublicationDesk.DossierView;
import org.mingjing.redaction.Finding;
import org.mingjing.redaction.Redaction;
import org.mingjing.shared.ui.Announcer;

/** The original beside what the public will read, text by text. Findings are switched here; nothing is saved until told so. */
final class TextComparison extends Div {

    private static final String REPLACEMENT = "***";
    private static final int LONGEST_MARK = 200;

    private final transient PublicationDesk desk;
    private final transient DossierView dossier;
    private final Runnable changed;
    private final Div rows = new Div();
    private final Announcer announcer = new Announcer();
    private transient List<Finding> findings;

    /** @param changed told after each change that isn't saved */
    TextComparison(PublicationDesk desk, DossierView dossier, Runnable changed) {
        this.desk = desk;
        this.dossier = dossier;
        this.changed = changed;
        this.findings = dossier.findings();
        addClassName("comparison");
        rows.addClassName("comparison-rows");
        add(tools(), rows, announcer);
        show();
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isChanged() {
        return !findings.equals(dossier.findings());
    }

    private Div tools() {
        var selection = new Button(getTranslation("decision.mark.selection"), click -> hideSelection());
        selection.addThemeVariants(ButtonVariant.LUMO_SMALL);
        selection.setTooltipText(getTranslation("decision.mark.selection.how"));
        var everywhere = new TextField();
        everywhere.setPlaceholder(getTranslation("decision.mark.everywhere"));
        everywhere.setAriaLabel(getTranslation("decision.mark.everywhere"));
        everywhere.setMaxLength(LONGEST_MARK);
        everywhere.setClearButtonVisible(true);
        ComponentEventListener<ClickEvent<Button>> hide = click -> {
            hide(everywhere.getValue());
            everywhere.clear();
        };
        var button = new Button(getTranslation("decision.mark.hide"), hide);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        everywhere.addKeyPressListener(Key.ENTER, typed -> button.click());
        var tools = new Div(selection, everywhere, button);
        tools.addClassName("mark-tools");
        return tools;
    }

    private void hideSelection() {
        rows.getElement()
                .executeJs(
                        "const s = window.getSelection(); if (!s.rangeCount) return '';"
                                + "const n = s.anchorNode && s.anchorNode.parentElement;"
                                + "return n && n.closest('.original-text') && this.contains(n) ? s.toString().slice(0, 200) : ''")
                .then(String.class, this::hide);
    }

    private void hide(String marked) {
        if (marked.isBlank()) {
            Refusals.refuse(getTranslation("decision.mark.nothing"));
            return;
        }
        List<Finding> before = findings;
        findings = List.copyOf(Redaction.mark(dossier.texts(), findings, marked, REPLACEMENT));
        if (findings.equals(before)) {
            Refusals.refuse(getTranslation("decision.mark.not-found"));
            return;
        }
        show();
        announcer.say(getTranslation("decision.mark.done"));
        changed.run();
    }

    private void toggle(Finding finding) {
        findings = findings.stream()
                .map(each -> each.equals(finding) ? each.withApplied(!each.applied()) : each)
                .toList();
        show();
        announcer.say(getTranslation(finding.applied() ? "decision.finding.now-shown" : "decision.finding.now-hidden"));
        rows.getElement()
                .executeJs(
                        "const b = this.querySelector(`[data-at=\"${$0}\"]`); if (b) b.focus()",
                        finding.field() + ":" + finding.start());
        changed.run();
    }

    private void show() {
        rows.removeAll();
        DecisionContent content = desk.preview(dossier.original(), findings);
        dossier.texts().forEach((field, original) -> {
            if (!original.isBlank()) {
                rows.add(row(field, original, content));
            }
        });
    }

    private Div row(String field, String original, DecisionContent content) {
        List<Finding> here = new ArrayList<>(findings);
        here.removeIf(finding -> !finding.field().equals(field));
        var text = new Paragraph(publicText(content, field));
        text.addClassName("public-text");
        var row = new Div(
                new H3(getTranslation("field." + field)),
                side("decision.compare.original", new FindingText(original, here, this::toggle)),
                side("decision.compare.public", text));
        row.addClassName("comparison-row");
        return row;
    }

    private Div side(String labelKey, Paragraph text) {
        var label = new Span(getTranslation(labelKey));
        label.addClassName("side-label");
        var side = new Div(label, text);
        side.addClassName("side");
        return side;
    }

    private static String publicText(DecisionContent content, String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "offence" -> content.offence();
                    case "facts" -> content.facts();
                    case "legalBasis" -> content.legalBasis();
                    case "penalty" -> content.penalty();
                    case "licence" -> content.licence();
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }
}
