package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingjing.intake.Deed;

/** One deed being written: its fields, its words, and to whom these go. */
final class DeedForm extends Div {

    private final WordsField words;

    /**
     * @param deed its code
     * @param make the deed from its words; empty where a field still misses
     */
    DeedForm(
            String deed,
            List<? extends Component> fields,
            WordsField words,
            Function<String, Optional<Deed>> make,
            Consumer<Deed> act,
            Runnable cancel) {
        this.words = words;
        addClassName("deed-form");
        var note = new Paragraph(getTranslation("intake.form." + deed));
        note.addClassName("quiet");
        var send = new Button(getTranslation("intake.deed." + deed), click -> send(make, act));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var not = new Button(getTranslation("intake.cancel"), click -> cancel.run());
        not.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(send, not);
        row.addClassName("form-row");
        add(new H3(getTranslation("intake.deed." + deed)), note);
        add(List.copyOf(fields));
        add(words, row);
    }

    private void send(Function<String, Optional<Deed>> make, Consumer<Deed> act) {
        make.apply(words.words()).filter(deed -> words.ready()).ifPresent(act);
    }

    boolean hasWords() {
        return !words.words().isBlank();
    }

    void begin() {
        words.focusWords();
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
