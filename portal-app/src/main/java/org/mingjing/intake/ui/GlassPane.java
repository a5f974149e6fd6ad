package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.mingjing.intake.CaseReading.Reading;

/** Another department's case: that it exists, and the glass with its reason. */
final class GlassPane extends Div {

    private static final int SHORTEST = 5;

    /** @param breaks told the reason */
    GlassPane(CaseWork work, Reading.BehindGlass glass, Consumer<String> breaks) {
        addClassNames("pane", "glass-pane");
        var pills = new Div(
                CaseWords.pill(getTranslation("case.kind." + glass.kind()), "info"),
                CaseWords.pill(getTranslation("case.state." + glass.state()), "plain"));
        pills.addClassName("pills");
        if (glass.department() != null) {
            pills.add(CaseWords.pill(work.department(glass.department(), getLocale()), "plain"));
        }
        var why = new Paragraph(getTranslation("intake.glass.text"));
        why.addClassNames("callout", "wait");
        var reason = new TextArea(getTranslation("intake.glass.reason"));
        reason.setHelperText(getTranslation("intake.glass.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        var open = new Button(
                getTranslation("intake.glass.break"),
                click -> breaks.accept(reason.getValue().strip()));
        open.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        open.setEnabled(false);
        reason.addValueChangeListener(
                typed -> open.setEnabled(reason.getValue().strip().length() >= SHORTEST));
        add(new H2(glass.number()), pills, why, reason, open);
    }
}
