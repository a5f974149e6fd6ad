package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks for a reason of at least five characters. */
final class ReasonDialog extends Dialog {

    private static final int SHORTEST = 5;

    /** @param key of the words: the title, {@code .text}, {@code .confirm} */
    ReasonDialog(Component where, String key, Consumer<String> deed) {
        setHeaderTitle(where.getTranslation(key));
        addClassName("reason-dialog");
        var reason = new TextArea(where.getTranslation("intake.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        var confirm = new Button(where.getTranslation(key + ".confirm"), click -> {
            close();
            deed.accept(reason.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                typed -> confirm.setEnabled(reason.getValue().strip().length() >= SHORTEST));
        add(new Paragraph(where.getTranslation(key + ".text")), reason);
        getFooter().add(new Button(where.getTranslation("intake.cancel"), click -> close()), confirm);
        reason.focus();
    }
}
