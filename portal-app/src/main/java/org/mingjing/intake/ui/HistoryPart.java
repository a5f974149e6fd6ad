package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseStep;

/** The case's steps, in order. */
final class HistoryPart extends Div {

    HistoryPart(CaseWork work, CaseFile file) {
        var list = new OrderedList();
        list.addClassName("steps");
        for (CaseStep step : file.steps()) {
            var what = new Span(getTranslation("case.deed." + step.deed()));
            what.addClassName("strong");
            String by = step.by() == null
                    ? getTranslation(step.role().equals("REPORTER") ? "intake.reporter" : "case.role." + step.role())
                    : work.name(step.by().value());
            String where = step.department() == null ? "" : " · " + work.department(step.department(), getLocale());
            var when = new Span(CaseWords.minute(step.at()) + " · " + by + where);
            when.addClassName("quiet");
            list.add(new ListItem(what, new Div(when)));
        }
        add(list);
    }
}
