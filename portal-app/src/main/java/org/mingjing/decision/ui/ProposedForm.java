package org.mingjing.decision.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.document.ConfirmedFields;
import org.mingjing.decision.document.ProposedFields;
import org.mingjing.decision.exchange.Column;
import org.mingjing.shared.PartyKind;

/** What a document seems to say, field by field, for a person to confirm or put right. Each field says where it comes from. */
final class ProposedForm extends FormLayout {

    private static final Set<Column> REQUIRED = EnumSet.of(
            Column.DOCUMENT_NUMBER,
            Column.PARTY,
            Column.PARTY_KIND,
            Column.OFFENCE,
            Column.AGENCY,
            Column.DECISION_DATE);
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_TEXT = 20_000;

    private final ProposedFields proposed;
    private final Consumer<Column> focused;
    private final Runnable changed;
    private final Map<Column, Field> fields = new EnumMap<>(Column.class);
    private final Set<Column> touched = EnumSet.noneOf(Column.class);

    private record Field(Component input, Supplier<String> value) {

        HasValidationProperties checked() {
            return (HasValidationProperties) input;
        }
    }

    /**
     * @param focused told the field that a person is at
     * @param changed told after each change
     */
    ProposedForm(ProposedFields proposed, Consumer<Column> focused, Runnable changed) {
        this.proposed = proposed;
        this.focused = focused;
        this.changed = changed;
        addClassNames("decision-form", "proposed");
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("34rem", 2));
        line(Column.DOCUMENT_NUMBER, "documentNumber");
        line(Column.AGENCY, "agency");
        line(Column.PARTY, "party");
        partyKind();
        line(Column.USCC, "uscc");
        line(Column.LEGAL_REPRESENTATIVE, "legalRepresentative");
        line(Column.ID_NUMBER, "idNumber");
        line(Column.OFFENCE, "offence");
        text(Column.FACTS, "facts");
        text(Column.LEGAL_BASIS, "legalBasis");
        text(Column.PENALTY, "penalty");
        penaltyKinds();
        line(Column.LICENCE, "licence");
        line(Column.FINE, "fineYuan");
        line(Column.CONFISCATED, "confiscatedYuan");
        line(Column.DECISION_DATE, "decisionDate");
        line(Column.PUBLISHED_UNTIL, "publishedUntil");
    }

    /** As they stand now, blank ones too. */
    Map<Column, String> values() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value().get()));
    }

    /** Says at each field what is wrong with it, or what a person should look at. */
    void show(ConfirmedFields judged) {
        fields.forEach((column, field) -> {
            List<String> faults =
                    switch (judged) {
                        case ConfirmedFields.Faulty faulty ->
                            words("import.fault.", faulty.faults().get(column));
                        case ConfirmedFields.Sound sound -> List.of();
                    };
            List<String> warnings =
                    switch (judged) {
                        case ConfirmedFields.Faulty faulty -> List.of();
                        case ConfirmedFields.Sound sound ->
                            words("decision.warning.", sound.warnings().get(column));
                    };
            field.checked().setInvalid(!faults.isEmpty());
            field.checked().setErrorMessage(String.join(getTranslation("decision.comma"), faults));
            help(column, field.input(), warnings);
        });
    }

    /** To the first field that must be put right. */
    void focusFirstFault() {
        fields.values().stream()
                .filter(field -> field.checked().isInvalid())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field.input()).focus());
    }

    private List<String> words(String keys, @Nullable List<? extends Enum<?>> reasons) {
        return reasons == null
                ? List.of()
                : reasons.stream().map(reason -> getTranslation(keys + reason)).toList();
    }

    private void help(Column column, Component input, List<String> warnings) {
        String origin = touched.contains(column)
                ? "edited"
                : proposed.find(column).isEmpty() ? "missing" : proposed.isInferred(column) ? "inferred" : "found";
        var help = Stream.concat(
                        origin.equals("found") || origin.equals("edited")
                                ? Stream.of()
                                : Stream.of(getTranslation("decision.document." + origin)),
                        warnings.stream())
                .collect(Collectors.joining(getTranslation("decision.comma")));
        ((HasHelper) input).setHelperText(help);
        input.getElement()
                .getClassList()
                .set("uncertain", origin.equals("inferred") || origin.equals("missing") || !warnings.isEmpty());
    }

    private void line(Column column, String name) {
        var field = new TextField(getTranslation("field." + name));
        field.setMaxLength(LONGEST_LINE);
        write(column, field);
    }

    private void text(Column column, String name) {
        var field = new TextArea(getTranslation("field." + name));
        field.setMaxLength(LONGEST_TEXT);
        field.setMaxRows(10);
        setColspan(field, 2);
        write(column, field);
    }

    private <F extends TextFieldBase<F, String>> void write(Column column, F field) {
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        proposed.find(column).ifPresent(found -> field.setValue(found.value()));
        add(column, field, field::getValue);
    }

    private void partyKind() {
        var field = new Select<PartyKind>();
        field.setLabel(getTranslation("field.partyKind"));
        field.setItems(PartyKind.values());
        field.setItemLabelGenerator(kind -> getTranslation("partyKind." + kind));
        field.setManualValidation(true);
        proposed.find(Column.PARTY_KIND)
                .flatMap(found -> Stream.of(PartyKind.values())
                        .filter(kind -> found.value().equals(chinese(kind)))
                        .findFirst())
                .ifPresent(field::setValue);
        add(Column.PARTY_KIND, field, () -> Optional.ofNullable(field.getValue())
                .map(PartyKind::name)
                .orElse(""));
    }

    /** The proposal's words are Chinese, whatever language the desk is read in. */
    private String chinese(PartyKind kind) {
        return getTranslation(Locale.SIMPLIFIED_CHINESE, "partyKind." + kind);
    }

    private void penaltyKinds() {
        var field = new MultiSelectComboBox<PenaltyKind>();
        field.setLabel(getTranslation("field.penaltyKinds"));
        field.setItems(PenaltyKind.values());
        field.setItemLabelGenerator(kind -> getTranslation("penaltyKind." + kind));
        field.setManualValidation(true);
        proposed.find(Column.PENALTY_KINDS).ifPresent(found -> field.setValue(PenaltyKind.parse(found.value())));
        add(Column.PENALTY_KINDS, field, () -> Stream.of(PenaltyKind.values())
                .filter(field.getValue()::contains)
                .map(PenaltyKind::chinese)
                .collect(Collectors.joining(";")));
    }

    private <V, F extends AbstractField<F, V> & Focusable<F> & HasValidationProperties & HasHelper> void add(
            Column column, F field, Supplier<String> value) {
        // A select marked as required carries an attribute that its button's role doesn't allow.
        field.setRequiredIndicatorVisible(REQUIRED.contains(column) && !(field instanceof Select));
        field.addFocusListener(focus -> focused.accept(column));
        field.addValueChangeListener(change -> {
            touched.add(column);
            changed.run();
        });
        fields.put(column, new Field(field, value));
        add(field);
    }
}
