package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** A heading that tells how many follow. */
final class H3WithCount extends H3 {

    H3WithCount(String words, long count) {
        var number = new Span(Times.number(count));
        number.addClassName("count");
        add(new Span(words + " "), number);
    }
}
