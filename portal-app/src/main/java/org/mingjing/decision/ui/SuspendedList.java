package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.mingjing.decision.Suspensions.Suspended;

/** Decisions that are out of publicity while a correction is decided; absent where there are none. */
class SuspendedList extends Div {

    private final transient Consumer<Suspended> open;

    SuspendedList(Consumer<Suspended> open) {
        this.open = open;
        addClassName("section");
    }

    void show(List<Suspended> suspended) {
        removeAll();
        setVisible(!suspended.isEmpty());
        if (suspended.isEmpty()) {
            return;
        }
        add(
                new H2(getTranslation("decision.suspended.title")),
                new Paragraph(getTranslation("decision.suspended.hint")));
        for (Suspended one : suspended) {
            var number = new Button(one.documentNumber(), click -> open.accept(one));
            number.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var about = new Span(one.agency() + " · " + one.decisionDate());
            about.addClassName("quiet");
            add(new Div(number, about));
        }
    }
}
