package org.mingjing.intake.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.PublicDecision;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.routing.Redirect;
import org.mingjing.staff.Department;

/** The form of each deed. */
final class DeedForms {

    /** Their words stay inside. */
    private static final Set<String> INSIDE = Set.of("NOTE", "FORWARD", "PAUSE_DECISION");

    private final String code;
    private final CaseWork work;
    private final CaseFile file;
    private final Consumer<Deed> act;
    private final Runnable cancel;
    private final WordsField words;

    private DeedForms(String code, CaseWork work, CaseFile file, Consumer<Deed> act, Runnable cancel) {
        this.code = code;
        this.work = work;
        this.file = file;
        this.act = act;
        this.cancel = cancel;
        String label = INSIDE.contains(code) ? "intake.words.inside" : "intake.words.reporter";
        this.words = new WordsField(work.templates(), code, file.record(), label);
    }

    static DeedForm of(String code, CaseWork work, CaseFile file, Consumer<Deed> act, Runnable cancel) {
        var forms = new DeedForms(code, work, file, act, cancel);
        return switch (code) {
            case "ASK" -> forms.plain(Deed.Ask::new);
            case "REPLY" -> forms.plain(Deed.Reply::new);
            case "NOTE" -> forms.plain(Deed.Note::new);
            case "REFUSE" -> forms.plain(Deed.Refuse::new);
            case "PAUSE_DECISION" -> forms.plain(Deed.PauseDecision::new);
            case "LEAVE_PUBLIC" -> forms.plain(Deed.LeavePublic::new);
            case "PROPOSE_LINE" -> forms.plain(Deed.ProposeLine::new);
            case "FORWARD" -> forms.forward();
            case "REDIRECT" -> forms.redirect();
            case "CLOSE" -> forms.close();
            case "EXTEND" -> forms.extend();
            case "REVIEW" -> forms.review();
            case "GROUP" -> forms.group();
            case "UNGROUP" -> forms.ungroup();
            default -> throw new IllegalArgumentException(code);
        };
    }

    private DeedForm plain(Function<String, Deed> make) {
        return form(List.of(), said -> Optional.of(make.apply(said)));
    }

    private DeedForm form(
            List<? extends com.vaadin.flow.component.Component> fields, Function<String, Optional<Deed>> make) {
        return new DeedForm(code, fields, words, make, act, cancel);
    }

    private DeedForm forward() {
        var department = new ComboBox<Department>(text("intake.field.department"));
        department.setItemLabelGenerator(each -> each.name(words.language()));
        department.setItems(work.departmentsFor(file.record()));
        return form(List.of(department), said -> chosen(department, department.getValue())
                .map(to -> new Deed.Forward(to.code(), said)));
    }

    private DeedForm redirect() {
        var door = new ComboBox<Redirect>(text("intake.field.redirect"));
        door.setItemLabelGenerator(each -> each.name(words.language()));
        door.setItems(work.router().redirects());
        door.addValueChangeListener(chosen -> {
            Redirect to = chosen.getValue();
            if (to != null) {
                words.set(words.words() + (words.words().isBlank() ? "" : "\n") + address(to));
            }
        });
        return form(List.of(door), said -> chosen(door, door.getValue()).map(to -> new Deed.Redirect(to.code(), said)));
    }

    private static String address(Redirect to) {
        return Stream.of(to.zh(), to.phone(), to.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private DeedForm close() {
        var outcome = new Select<Outcome>();
        outcome.setLabel(text("intake.field.outcome"));
        outcome.setItems(Outcome.of(file.record().kind()));
        outcome.setItemLabelGenerator(each -> text("case.outcome." + each));
        var number = new TextField(text("intake.field.decision"));
        number.setMaxLength(100);
        number.setWidthFull();
        number.setHelperText(text("intake.field.decision.help"));
        number.addValueChangeListener(typed -> number.setHelperText(found(number.getValue())
                .map(DeedForms::inWords)
                .orElse(text(
                        number.getValue().isBlank() ? "intake.field.decision.help" : "intake.field.decision.none"))));
        return form(List.of(outcome, number), said -> chosen(outcome, outcome.getValue())
                .flatMap(how -> {
                    Optional<PublicDecision> decision = found(number.getValue());
                    if (!number.getValue().isBlank() && decision.isEmpty()) {
                        number.setInvalid(true);
                        number.setErrorMessage(text("intake.field.decision.none"));
                        return Optional.empty();
                    }
                    return Optional.of(new Deed.Close(
                            how, said, decision.map(PublicDecision::id).orElse(null)));
                }));
    }

    private Optional<PublicDecision> found(String number) {
        return number.isBlank() ? Optional.empty() : work.decision(number);
    }

    private static String inWords(PublicDecision decision) {
        return switch (decision) {
            case PublicDecision.Published published ->
                published.content().documentNumber() + " · "
                        + published.content().title();
            case PublicDecision.Withdrawn withdrawn -> withdrawn.documentNumber();
        };
    }

    private DeedForm extend() {
        var clock = new Select<CaseClock>();
        clock.setLabel(text("intake.field.clock"));
        List<CaseClock> possible =
                file.clocks().stream().filter(CaseClock::extensible).toList();
        clock.setItems(possible);
        clock.setItemLabelGenerator(each -> text("case.clock." + each.rule()) + " +"
                + words.getTranslation("intake.count." + each.asRule().unit(), each.extension()));
        clock.setValue(possible.getFirst());
        return form(List.of(clock), said -> chosen(clock, clock.getValue())
                .map(each -> new Deed.Extend(each.rule(), said)));
    }

    private DeedForm review() {
        var upheld = new RadioButtonGroup<Boolean>(text("intake.field.review"));
        upheld.setItems(true, false);
        upheld.setItemLabelGenerator(each -> text(each ? "intake.review.upheld" : "intake.review.again"));
        return form(
                List.of(upheld), said -> chosen(upheld, upheld.getValue()).map(each -> new Deed.Review(each, said)));
    }

    private DeedForm group() {
        words.setVisible(false);
        var number = new TextField(text("intake.field.same-as"));
        number.setMaxLength(40);
        return form(List.of(number), said -> chosen(number, number.getValue().isBlank() ? null : number.getValue())
                .map(Deed.Group::new));
    }

    private DeedForm ungroup() {
        words.setVisible(false);
        return form(List.of(), said -> Optional.of(new Deed.Ungroup()));
    }

    private <T> Optional<T> chosen(HasValidation field, @Nullable T value) {
        field.setInvalid(value == null);
        field.setErrorMessage(value == null ? text("intake.field.missing") : "");
        return Optional.ofNullable(value);
    }

    private String text(String key) {
        return words.getTranslation(key);
    }
}
