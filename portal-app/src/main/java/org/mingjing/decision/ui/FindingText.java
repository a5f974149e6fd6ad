package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.mingjing.redaction.Finding;

/** An original text with its findings marked; each is a button that hides what it covers, or shows it. */
final class FindingText extends Paragraph {

    FindingText(String original, List<Finding> findings, Consumer<Finding> toggle) {
        addClassName("original-text");
        int from = 0;
        for (Finding finding : findings.stream()
                .sorted(Comparator.comparingInt(Finding::start))
                .toList()) {
            add(new Span(original.substring(from, finding.start())));
            add(mark(original.substring(finding.start(), finding.end()), finding, toggle));
            from = finding.end();
        }
        add(new Span(original.substring(from)));
    }

    private NativeButton mark(String covered, Finding finding, Consumer<Finding> toggle) {
        var mark = new NativeButton(covered, click -> toggle.accept(finding));
        mark.addClassName("finding");
        String kind = getTranslation("decision.finding." + finding.kind());
        String state = getTranslation(finding.applied() ? "decision.finding.hidden" : "decision.finding.shown");
        mark.setTitle(kind + " · " + state + " · " + getTranslation("decision.finding.rule", finding.rule()));
        mark.getElement()
                .setAttribute("aria-pressed", Boolean.toString(finding.applied()))
                .setAttribute("aria-label", covered + " (" + kind + ")")
                .setAttribute("data-at", finding.field() + ":" + finding.start());
        return mark;
    }
}
