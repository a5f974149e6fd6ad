package org.mingjing.submission.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.RoutingTable.DepartmentName;
import org.mingjing.intake.routing.Category;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.SubmissionResult.Fault;

/** One submission as the desk types it for somebody. */
class EntryForm extends FormLayout {

    private static final int PAUSE_MILLISECONDS = 600;

    private final transient EntryChoices choices;
    private final Select<Channel> channel = new Select<>();
    private final Select<CaseKind> kind = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Button suggestion = new Button();
    private final TextArea text = new TextArea();
    private final TextField place = new TextField();
    private final Select<DepartmentName> about = new Select<>();
    private final TextField number = new TextField();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final Checkbox processing = new Checkbox();
    private final Checkbox publication = new Checkbox();
    private final Paragraph problem = new Paragraph();
    private final Nonce nonce = Nonce.fresh();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private transient @Nullable Category suggested;

    EntryForm(EntryChoices choices) {
        this.choices = choices;
        label();
        channel.setItems(Channel.COUNTER, Channel.PHONE, Channel.HOTLINE);
        channel.setItemLabelGenerator(one -> getTranslation("case.channel." + one));
        channel.setValue(Channel.COUNTER);
        kind.setItems(CaseKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("case.kind." + one));
        kind.addValueChangeListener(chosen -> kind(chosen.getValue()));
        category.setItemLabelGenerator(one -> one == null ? "" : one.name(getLocale()));
        category.setEmptySelectionAllowed(true);
        about.setItems(choices.departments(getLocale()));
        about.setItemLabelGenerator(one -> one == null ? "" : one.name());
        about.setEmptySelectionAllowed(true);
        text.setMinRows(6);
        text.setMaxLength(5000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLISECONDS);
        text.addValueChangeListener(typed -> suggest());
        place.addValueChangeListener(typed -> suggest());
        suggestion.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        suggestion.addClickListener(click -> take());
        problem.addClassNames("callout", "stop");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("40rem", 2));
        add(problem, channel, kind, text, place, category, suggestion, about, number, name, phone, email);
        add(processing, publication);
        for (var wide : List.of(problem, text, processing, publication)) {
            setColspan(wide, 2);
        }
        kind.setValue(CaseKind.REPORT);
    }

    private void label() {
        channel.setLabel(getTranslation("submission.entry.channel"));
        kind.setLabel(getTranslation("submission.entry.kind"));
        category.setLabel(getTranslation("submission.entry.category"));
        text.setLabel(getTranslation("submission.entry.text"));
        text.setRequiredIndicatorVisible(true);
        place.setLabel(getTranslation("submission.entry.place"));
        about.setLabel(getTranslation("submission.entry.about"));
        number.setLabel(getTranslation("submission.entry.number"));
        name.setLabel(getTranslation("submission.entry.name"));
        phone.setLabel(getTranslation("submission.entry.phone"));
        email.setLabel(getTranslation("submission.entry.email"));
        processing.setLabel(getTranslation("submission.entry.processing"));
        publication.setLabel(getTranslation("submission.entry.publication"));
        fields.put("category", category);
        fields.put("text", text);
        fields.put("place", place);
        fields.put("target", about);
        fields.put("decisionId", number);
        fields.put("contact", name);
        fields.put("contact.name", name);
        fields.put("contact.phone", phone);
        fields.put("contact.email", email);
        fields.put("consent", processing);
        for (TextField field : List.of(place, number, name, phone, email)) {
            field.setMaxLength(200);
        }
    }

    void begin() {
        text.focus();
    }

    private void kind(CaseKind chosen) {
        category.setItems(choices.categories(chosen));
        about.setVisible(chosen == CaseKind.COMPLAINT);
        number.setVisible(chosen == CaseKind.APPEAL || chosen == CaseKind.CORRECTION);
        name.setRequiredIndicatorVisible(chosen == CaseKind.FOOTAGE);
        suggest();
    }

    private void suggest() {
        suggested = choices.suggested(kind.getValue(), place.getValue(), text.getValue())
                .orElse(null);
        Category found = suggested;
        suggestion.setVisible(found != null && !found.equals(category.getValue()));
        suggestion.setText(found == null ? "" : getTranslation("submission.entry.suggestion", found.name(getLocale())));
    }

    private void take() {
        if (suggested != null) {
            category.setValue(suggested);
            suggestion.setVisible(false);
        }
    }

    NewSubmission submission(String enteredBy) {
        Category chosen = category.getValue();
        DepartmentName department = about.getValue();
        boolean aboutDecision = number.isVisible() && !number.isEmpty();
        return new NewSubmission(
                kind.getValue(),
                channel.getValue(),
                chosen == null ? null : chosen.code(),
                text.getValue(),
                place.isEmpty() ? null : place.getValue(),
                null,
                // An unknown number is refused as an unknown decision.
                aboutDecision ? choices.decision(number.getValue()).orElse("-") : null,
                about.isVisible() && department != null ? department.name() : null,
                new NewSubmission.Contact(name.getValue(), phone.getValue(), email.getValue()),
                processing.getValue(),
                publication.getValue(),
                nonce,
                List.of(),
                enteredBy);
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void show(List<Fault> faults) {
        fields.values().forEach(field -> field.setInvalid(false));
        StringBuilder others = new StringBuilder();
        for (Fault fault : faults) {
            String words = getTranslation(fault.reason().key());
            Optional.ofNullable(fields.get(fault.field()))
                    .ifPresentOrElse(
                            field -> {
                                field.setErrorMessage(words);
                                field.setInvalid(true);
                            },
                            () -> others.append(words).append(' '));
        }
        problem.setText(getTranslation("submission.entry.refused") + " " + others);
        problem.setVisible(true);
    }
}
