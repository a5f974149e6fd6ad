package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingjing.decision.document.ProposedFields;
import org.mingjing.decision.document.ProposedFields.Found;

/** A document's text; where a field was found is underlined, and marked while a person is at that field. */
final class DocumentText extends Section {

    private final List<Passage> passages = new ArrayList<>();

    private record Passage(int start, int end, Span words) {

        boolean within(Found found) {
            return found.start() <= start && end <= found.end();
        }
    }

    DocumentText(ProposedFields proposed) {
        addClassName("document-text");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("decision.document.text"));
        var edges = new TreeSet<Integer>(List.of(0, proposed.text().length()));
        proposed.fields().values().forEach(found -> edges.addAll(List.of(found.start(), found.end())));
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            var words = new Span(proposed.text().substring(from, to));
            var passage = new Passage(from, to, words);
            if (proposed.fields().values().stream().anyMatch(passage::within)) {
                words.addClassName("found-at");
            }
            passages.add(passage);
            add(words);
            from = to;
        }
    }

    /** Marks a place and brings it into sight. */
    void show(Found found) {
        boolean first = true;
        for (Passage passage : passages) {
            boolean here = passage.within(found);
            passage.words().setClassName("here", here);
            if (here && first) {
                first = false;
                passage.words()
                        .getElement()
                        .executeJs(
                                "const box = this.closest('.document-text'); const r = this.getBoundingClientRect();"
                                        + "const b = box.getBoundingClientRect();"
                                        + "if (r.top < b.top || r.bottom > b.bottom) box.scrollTop += r.top - b.top - b.height / 3");
            }
        }
    }

    /** Marks nothing. */
    void clear() {
        passages.forEach(passage -> passage.words().removeClassName("here"));
    }
}
