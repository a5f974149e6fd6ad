package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseRecord;

/** Cases that may tell of the same matter: for staff alone, their dialogues stay apart. */
final class SameMatterPart extends Div {

    /** @param same told the number of a case that is of the same matter */
    SameMatterPart(CaseWork work, CaseFile file, Consumer<String> same) {
        addClassName("part");
        var note = new Paragraph(getTranslation("intake.same.note"));
        note.addClassName("quiet");
        var list = new UnorderedList();
        list.addClassName("same-matter");
        for (CaseRecord other : file.sameMatter()) {
            var link = new Anchor(DeskAddress.PATH + "/" + other.id(), other.number());
            var item = new ListItem(
                    link,
                    new Span(getTranslation("case.state." + other.state()) + " · "
                            + CaseWords.brief(other.receivedAt())));
            if (other.group() != null && other.group().equals(file.record().group())) {
                item.add(CaseWords.pill(getTranslation("intake.same.grouped"), "info"));
            } else if (!file.record().state().ended()) {
                var join = new Button(
                        getTranslation("intake.same.join", other.number()), click -> same.accept(other.number()));
                join.addThemeVariants(ButtonVariant.LUMO_SMALL);
                item.add(join);
            }
            list.add(item);
        }
        add(new H3(getTranslation("intake.same")), note, list);
    }
}
