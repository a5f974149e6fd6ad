package org.mingjing.shared.ui;

import com.vaadin.flow.component.html.Div;

/** A polite live region: what it says is read aloud, not shown. */
public final class Announcer extends Div {

    public Announcer() {
        addClassName("sr-only");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    public void say(String words) {
        setText(words);
    }
}
