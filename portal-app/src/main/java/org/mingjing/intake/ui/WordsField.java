package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.IdentityQuestion;

/** Words, with replies to begin from. Asking an anonymous reporter who they are is warned of once, and flagged if it is sent. */
final class WordsField extends Div {

    private static final int LONGEST = 5000;

    private final TextArea area = new TextArea();
    private final Paragraph warning = new Paragraph();
    private final boolean warns;
    private String warned = "";

    /**
     * @param deed whose templates are offered
     * @param label the key of what the field is called
     */
    WordsField(ReplyTemplates templates, String deed, CaseRecord to, String label) {
        addClassName("words");
        warns = to.anonymous();
        area.setLabel(getTranslation(label));
        area.setWidthFull();
        area.setMaxLength(LONGEST);
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        warning.addClassNames("callout", "stop");
        warning.getElement().setAttribute("role", "alert");
        warning.setVisible(false);
        List<ReplyTemplates.Template> offered = templates.of(deed, to.kind());
        if (!offered.isEmpty()) {
            add(choice(offered));
        }
        add(area, warning);
    }

    private Select<ReplyTemplates.Template> choice(List<ReplyTemplates.Template> offered) {
        var choice = new Select<ReplyTemplates.Template>();
        choice.setAriaLabel(getTranslation("intake.template"));
        choice.setPlaceholder(getTranslation("intake.template"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(template -> template == null ? "" : template.title());
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                String before = area.getValue();
                area.setValue(
                        before.isBlank()
                                ? chosen.getValue().text()
                                : before + "\n" + chosen.getValue().text());
                area.focus();
            }
        });
        return choice;
    }

    Locale language() {
        return getLocale();
    }

    String words() {
        return area.getValue().strip();
    }

    void set(String words) {
        area.setValue(words);
    }

    /** False where the person is warned now; the same words again are sent. */
    boolean ready() {
        boolean asks = warns && IdentityQuestion.asks(words());
        boolean told = asks && warned.equals(words());
        warned = asks ? words() : "";
        warning.setText(asks && !told ? getTranslation("intake.asks-identity") : "");
        warning.setVisible(asks && !told);
        return !asks || told;
    }

    void clear() {
        area.clear();
        warned = "";
        warning.setVisible(false);
    }

    void focusWords() {
        area.focus();
    }
}
