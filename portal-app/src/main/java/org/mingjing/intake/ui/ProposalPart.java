package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.Deed;
import org.mingjing.intake.routing.Category;
import org.mingjing.intake.routing.Proposal;
import org.mingjing.intake.routing.Redirect;
import org.mingjing.staff.Department;
import org.mingjing.staff.StaffRole;

/** Where a new case belongs and why; one press accepts it, a person may decide otherwise first. */
final class ProposalPart extends Div {

    private final transient CaseFile file;
    private final transient Proposal proposal;
    private final transient Consumer<Deed> act;
    private final ComboBox<Department> department = new ComboBox<>();
    private final MultiSelectComboBox<Department> joint = new MultiSelectComboBox<>();
    private final ComboBox<Category> category = new ComboBox<>();
    private final WordsField words;
    private final Button accept = new Button();

    ProposalPart(CaseWork work, CaseFile file, Proposal proposal, Consumer<Deed> act) {
        this.file = file;
        this.proposal = proposal;
        this.act = act;
        this.words = new WordsField(work.templates(), "ACCEPT", file.record(), "intake.words.accept");
        addClassNames("part", "proposal");
        String name = work.department(proposal.department(), getLocale());
        add(new H3(getTranslation("intake.proposal.why", name, Math.round(proposal.confidence() * 100))), reasons());
        if (proposal.redirect() != null) {
            add(elsewhere(proposal.redirect()));
        }
        if (!proposal.alternatives().isEmpty()) {
            var others = new Paragraph(getTranslation(
                    "intake.proposal.others",
                    proposal.alternatives().stream()
                            .map(other -> work.department(other.department(), getLocale()) + " "
                                    + Math.round(other.confidence() * 100) + "%")
                            .collect(Collectors.joining("、"))));
            others.addClassName("quiet");
            add(others);
        }
        if (work.who().has(StaffRole.INTAKE)) {
            fill(work);
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.addClickListener(click -> accept());
            accept.setWidthFull();
            var otherwise =
                    new Details(getTranslation("intake.accept-for.otherwise"), new Div(department, joint, category));
            otherwise.addClassName("small");
            var sayToo = new Details(getTranslation("intake.words.accept"), words);
            sayToo.addClassName("small");
            add(accept, otherwise, sayToo);
        }
    }

    private UnorderedList reasons() {
        var list = new UnorderedList();
        list.addClassName("reasons");
        proposal.reasons()
                .forEach(reason -> list.add(
                        new ListItem(getTranslation(reason.key(), reason.args().toArray()))));
        return list;
    }

    private Div elsewhere(Redirect redirect) {
        String door = Stream.of(redirect.name(getLocale()), redirect.phone(), redirect.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var box = new Div(new Paragraph(
                getTranslation(proposal.emergency() ? "intake.proposal.call" : "intake.proposal.elsewhere", door)));
        box.addClassNames("callout", proposal.emergency() ? "stop" : "wait");
        return box;
    }

    private void fill(CaseWork work) {
        CaseRecord one = file.record();
        List<Department> possible = work.departmentsFor(one);
        department.setLabel(getTranslation("intake.field.department"));
        department.setItemLabelGenerator(each -> each.name(getLocale()));
        department.setItems(possible);
        department.addValueChangeListener(chosen -> name());
        joint.setLabel(getTranslation("intake.field.joint"));
        joint.setItemLabelGenerator(each -> each.name(getLocale()));
        joint.setItems(possible);
        category.setLabel(getTranslation("intake.field.category"));
        category.setItemLabelGenerator(each -> each.name(getLocale()));
        category.setItems(work.categories().of(one.kind().name()));
        category.setClearButtonVisible(true);
        String likeliest = one.category() == null ? proposal.category() : one.category();
        if (likeliest != null) {
            work.categories().find(likeliest).ifPresent(category::setValue);
        }
        possible.stream()
                .filter(each -> each.code().equals(proposal.department()))
                .findFirst()
                .ifPresent(department::setValue);
        joint.setValue(possible.stream()
                .filter(each -> proposal.joint().contains(each.code()))
                .collect(Collectors.toSet()));
        name();
    }

    private void name() {
        Department chosen = department.getValue();
        accept.setEnabled(chosen != null);
        accept.setText(getTranslation("intake.accept-for", chosen == null ? "…" : chosen.name(getLocale())));
    }

    /** Accepts as it stands in the fields. */
    void accept() {
        Department chosen = department.getValue();
        if (chosen == null || !words.ready()) {
            return;
        }
        Category about = category.getValue();
        List<String> others = joint.getValue().stream()
                .map(Department::code)
                .filter(code -> !code.equals(chosen.code()))
                .toList();
        act.accept(new Deed.Accept(chosen.code(), others, about == null ? null : about.code(), words.words()));
    }

    boolean hasWords() {
        return !words.words().isBlank();
    }

    void forget() {
        words.clear();
    }
}
