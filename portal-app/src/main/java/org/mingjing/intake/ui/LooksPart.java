package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseLook;

/** Who opened the case. The reporter sees the same, by role and department. */
final class LooksPart extends Div {

    LooksPart(CaseWork work, CaseFile file) {
        var note = new Paragraph(getTranslation("intake.looks.note"));
        note.addClassName("quiet");
        var list = new UnorderedList();
        list.addClassName("steps");
        for (CaseLook look : file.looks()) {
            String where = look.department() == null ? "" : " · " + work.department(look.department(), getLocale());
            var item = new ListItem(CaseWords.minute(look.at()) + " · " + work.name(look.staffId()) + where);
            if (look.glassBroken()) {
                item.add(CaseWords.pill(getTranslation("intake.glass.broken"), "wait"));
            }
            list.add(item);
        }
        add(note, list);
    }
}
