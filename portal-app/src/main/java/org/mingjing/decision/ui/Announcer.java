package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Div;

/** A polite live region: what it says is read aloud, not shown. */
final class Announcer extends Div {

    Announcer() {
        addClassName("sr-only");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    void say(String words) {
        setText(words);
    }
}
