package org.mingjing.decision.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.mingjing.decision.PublicDecision.FieldChange;

/** What differs between two versions, field by field: what went, struck through, and what came. */
final class Differences extends DescriptionList {

    Differences(List<FieldChange> changes) {
        addClassName("differences");
        for (FieldChange change : changes) {
            var words = new Div();
            if (!change.before().isEmpty()) {
                words.add(new Gone(change.before()));
            }
            if (!change.after().isEmpty()) {
                words.add(new Come(change.after()));
            }
            add(
                    new DescriptionList.Term(getTranslation("field." + change.field())),
                    new DescriptionList.Description(words));
        }
    }

    @Tag("del")
    private static final class Gone extends HtmlContainer {
        Gone(String text) {
            setText(text);
        }
    }

    @Tag("ins")
    private static final class Come extends HtmlContainer {
        Come(String text) {
            setText(text);
        }
    }
}
