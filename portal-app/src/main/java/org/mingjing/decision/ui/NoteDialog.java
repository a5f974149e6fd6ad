package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Asks for a reason in words before something is done that can't be undone. */
final class NoteDialog extends ConfirmDialog {

    private static final int LONGEST_NOTE = 500;

    private final TextArea note = new TextArea();
    private final Button confirm = new Button();
    private final VerticalLayout content = new VerticalLayout();
    private BooleanSupplier further = () -> true;

    /** @param keys words: {@code .title}, {@code .text}, {@code .confirm} */
    NoteDialog(Component where, String keys, Consumer<String> deed) {
        setHeader(where.getTranslation(keys + ".title"));
        setCancelable(true);
        setCancelText(where.getTranslation("decision.cancel"));
        note.setLabel(where.getTranslation("decision.note"));
        note.setHelperText(where.getTranslation(keys + ".text"));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addValueChangeListener(typed -> check());
        confirm.setText(where.getTranslation(keys + ".confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.addClickListener(click -> {
            deed.accept(note.getValue().strip());
            close();
        });
        setConfirmButton(confirm);
        content.setPadding(false);
        content.add(note);
        add(content);
        check();
    }

    /** Fields before the note. */
    NoteDialog with(Component... fields) {
        for (int i = 0; i < fields.length; i++) {
            content.addComponentAtIndex(i, fields[i]);
        }
        return this;
    }

    /** What else must hold; call {@link #check()} when it may have changed. */
    NoteDialog onlyIf(BooleanSupplier condition) {
        further = condition;
        check();
        return this;
    }

    void check() {
        confirm.setEnabled(!note.getValue().isBlank() && further.getAsBoolean());
    }
}
