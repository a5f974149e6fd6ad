package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/** The fields of a decision as the agency sent them, to be put right by hand. A person's identity document isn't shown: it stays as it is. */
final class DecisionForm extends FormLayout {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final OriginalDecision before;
    private final TextField documentNumber = line("documentNumber");
    private final TextField party = line("party");
    private final Select<PartyKind> partyKind = new Select<>();
    private final TextField uscc = line("uscc");
    private final TextField legalRepresentative = line("legalRepresentative");
    private final TextField offence = line("offence");
    private final TextArea facts = text("facts");
    private final TextArea legalBasis = text("legalBasis");
    private final MultiSelectComboBox<PenaltyKind> penaltyKinds = new MultiSelectComboBox<>();
    private final TextArea penalty = text("penalty");
    private final BigDecimalField fine = amount("fineYuan");
    private final BigDecimalField confiscated = amount("confiscatedYuan");
    private final TextField licence = line("licence");
    private final DatePicker decisionDate = Fields.day(this, "field.decisionDate");
    private final DatePicker publishedUntil = Fields.day(this, "field.publishedUntil");
    private final TextField agency = line("agency");

    DecisionForm(OriginalDecision before) {
        this.before = before;
        addClassName("decision-form");
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36rem", 2));
        partyKind.setLabel(getTranslation("field.partyKind"));
        partyKind.setItems(PartyKind.values());
        partyKind.setItemLabelGenerator(kind -> getTranslation("partyKind." + kind));
        penaltyKinds.setLabel(getTranslation("field.penaltyKinds"));
        penaltyKinds.setItems(PenaltyKind.values());
        penaltyKinds.setItemLabelGenerator(kind -> getTranslation("penaltyKind." + kind));
        add(documentNumber, party, partyKind, uscc, legalRepresentative, offence);
        add(wide(facts), wide(legalBasis), penaltyKinds, wide(penalty), fine, confiscated, licence);
        add(decisionDate, publishedUntil, agency);
        fill();
    }

    private void fill() {
        documentNumber.setValue(before.documentNumber());
        party.setValue(before.party());
        partyKind.setValue(before.partyKind());
        uscc.setValue(Objects.requireNonNullElse(before.uscc(), ""));
        legalRepresentative.setValue(Objects.requireNonNullElse(before.legalRepresentative(), ""));
        offence.setValue(before.offence());
        facts.setValue(before.facts());
        legalBasis.setValue(before.legalBasis());
        penaltyKinds.setValue(before.penaltyKinds());
        penalty.setValue(before.penalty());
        fine.setValue(before.fineYuan());
        confiscated.setValue(before.confiscatedYuan());
        licence.setValue(Objects.requireNonNullElse(before.licence(), ""));
        decisionDate.setValue(before.decisionDate());
        publishedUntil.setValue(before.publishedUntil());
        agency.setValue(before.agency());
    }

    /** What the form says; empty where a field must be put right first: it then says so, and has the focus. */
    Optional<OriginalDecision> read() {
        List<Boolean> valid = List.of(
                required(documentNumber),
                required(party),
                required(offence),
                required(penalty),
                required(agency),
                required(decisionDate),
                positive(fine),
                positive(confiscated),
                untilAfterDecision());
        if (valid.contains(false)) {
            getChildren()
                    .filter(field -> field instanceof HasValidationProperties checked && checked.isInvalid())
                    .findFirst()
                    .ifPresent(field -> field.getElement().callJsFunction("focus"));
            return Optional.empty();
        }
        return Optional.of(decision());
    }

    private OriginalDecision decision() {
        return new OriginalDecision(
                documentNumber.getValue().strip(),
                party.getValue().strip(),
                partyKind.getValue(),
                blankToNull(uscc),
                blankToNull(legalRepresentative),
                before.idType(),
                before.idNumber(),
                offence.getValue().strip(),
                facts.getValue().strip(),
                legalBasis.getValue().strip(),
                Stream.of(PenaltyKind.values())
                        .filter(penaltyKinds.getValue()::contains)
                        .toList(),
                penalty.getValue().strip(),
                zeroForNone(fine),
                zeroForNone(confiscated),
                blankToNull(licence),
                decisionDate.getValue(),
                before.validUntil(),
                publishedUntil.getValue(),
                agency.getValue().strip(),
                before.agencyCode(),
                before.dataSource(),
                before.dataSourceCode(),
                before.note());
    }

    private <F extends HasValueAndElement<?, ?> & HasValidationProperties> boolean required(F field) {
        return check(
                field,
                field instanceof HasValue<?, ?> value && !value.isEmpty() && !isBlank(value),
                "decision.form.required");
    }

    private static boolean isBlank(HasValue<?, ?> field) {
        return field.getValue() instanceof String text && text.isBlank();
    }

    private boolean positive(BigDecimalField field) {
        BigDecimal value = zeroForNone(field);
        return check(field, value.signum() >= 0 && value.stripTrailingZeros().scale() <= 2, "decision.form.amount");
    }

    private boolean untilAfterDecision() {
        boolean fits = publishedUntil.isEmpty()
                || decisionDate.isEmpty()
                || !publishedUntil.getValue().isBefore(decisionDate.getValue());
        return check(publishedUntil, fits, "decision.form.until");
    }

    private boolean check(HasValidationProperties field, boolean fits, String message) {
        field.setInvalid(!fits);
        field.setErrorMessage(fits ? "" : getTranslation(message));
        return fits;
    }

    private static BigDecimal zeroForNone(BigDecimalField field) {
        return Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO);
    }

    private static @Nullable String blankToNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private TextField line(String name) {
        var field = new TextField(getTranslation("field." + name));
        field.setMaxLength(LONGEST_LINE);
        field.setManualValidation(true);
        return field;
    }

    private TextArea text(String name) {
        var field = new TextArea(getTranslation("field." + name));
        field.setMaxLength(LONGEST_TEXT);
        field.setMaxRows(12);
        return field;
    }

    private BigDecimalField amount(String name) {
        var field = new BigDecimalField(getTranslation("field." + name));
        field.setManualValidation(true);
        return field;
    }

    private Component wide(Component field) {
        setColspan(field, 2);
        return field;
    }
}
