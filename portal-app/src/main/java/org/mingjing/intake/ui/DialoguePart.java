package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseMessage;
import org.mingjing.intake.CaseNote;

/** What both sides said, and what colleagues noted for themselves. */
final class DialoguePart extends Div {

    private final transient CaseWork work;

    DialoguePart(CaseWork work, CaseFile file) {
        this.work = work;
        if (!file.messages().isEmpty()) {
            var said = new OrderedList();
            said.addClassName("dialogue");
            file.messages().forEach(message -> said.add(message(message)));
            add(part("intake.dialogue", said));
        }
        if (!file.notes().isEmpty()) {
            var noted = new OrderedList();
            noted.addClassName("dialogue");
            file.notes().forEach(note -> noted.add(note(note)));
            add(part("intake.notes", noted));
        }
    }

    private Div part(String title, OrderedList list) {
        var part = new Div(new H3(getTranslation(title)), list);
        part.addClassName("part");
        return part;
    }

    private ListItem message(CaseMessage message) {
        String who = message.staffId() == null
                ? getTranslation("intake.reporter")
                : work.name(message.staffId())
                        + (message.department() == null
                                ? ""
                                : " · " + work.department(message.department(), getLocale()));
        ListItem item = said(who + " · " + CaseWords.brief(message.at()), message.words());
        item.addClassName(message.fromStaff() ? "staff" : "reporter");
        if (message.asksIdentity()) {
            item.add(CaseWords.pill(getTranslation("intake.flagged"), "stop"));
        }
        if (message.decisionId() != null) {
            item.add(new Paragraph(getTranslation("intake.decision-linked", message.decisionId())));
        }
        return item;
    }

    private ListItem note(CaseNote note) {
        ListItem item = said(work.name(note.by()) + " · " + CaseWords.brief(note.at()), note.words());
        item.addClassName("note");
        return item;
    }

    private static ListItem said(String head, String words) {
        var by = new Span(head);
        by.addClassName("quiet");
        var text = new Paragraph(words);
        text.addClassName("said");
        return new ListItem(by, text);
    }
}
