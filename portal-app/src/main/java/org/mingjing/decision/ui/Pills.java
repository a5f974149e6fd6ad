package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.mingjing.decision.PublicationClock.Due;

/** Short words on a coloured ground: lights, states and counts. The words tell everything, the colour only helps. */
final class Pills {

    private Pills() {}

    /** @param tone {@code go}, {@code wait}, {@code stop}, {@code info} or {@code plain} */
    static Span pill(String words, String tone) {
        var pill = new Span(words);
        pill.addClassNames("pill", tone);
        return pill;
    }

    /** The clock of a draft: how long is left, or how late it is. */
    static Span light(Component where, Due due) {
        int left = due.workingDaysLeft();
        String words = left < 0
                ? where.getTranslation("decision.light.late", -left)
                : left == 0
                        ? where.getTranslation("decision.light.today")
                        : where.getTranslation("decision.light.left", left);
        var light = pill(
                words,
                switch (due.light()) {
                    case GREEN -> "go";
                    case YELLOW -> "wait";
                    case RED -> "stop";
                });
        light.addClassName("light");
        String last = where.getTranslation("decision.light.last", due.last());
        light.setTitle(due.calendarKnown() ? last : last + " · " + where.getTranslation("decision.light.unknown"));
        return light;
    }
}
