package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingjing.decision.HoldReason;
import org.mingjing.decision.OpenVersion;
import org.mingjing.decision.PublicationDesk.DossierView;

/** One open version at the desk: what it says, what was found in it, and what can be done with it. */
final class DraftPane extends Div {

    private final transient DeskWork work;
    private final transient OpenVersion open;
    private final transient DossierView dossier;
    private final Runnable moved;
    private final TextComparison texts;
    private final Button save = new Button(getTranslation("decision.mark.save"), click -> save());
    private final Button check = new Button(getTranslation("decision.check"), click -> check());
    private final Button approve = new Button(getTranslation("decision.approve"), click -> approve());

    /**
     * @param moved told after something was done with it
     * @param name of a member of staff
     */
    DraftPane(DeskWork work, OpenVersion open, DossierView dossier, UnaryOperator<String> name, Runnable moved) {
        this.work = work;
        this.open = open;
        this.dossier = dossier;
        this.moved = moved;
        this.texts = new TextComparison(work.desk(), dossier, this::touched);
        addClassName("pane");
        add(new H2(open.content().title()), pills(), facts(name));
        if (!open.warnings().isEmpty()) {
            add(warnings());
        }
        if (open.hold() != null) {
            add(hold(open.hold()));
        }
        if (open.isCorrection()) {
            add(correction());
        }
        add(texts, form(), actions());
        touched();
    }

    private Div pills() {
        var pills = new Div(Pills.light(this, open.due()));
        pills.addClassName("pills");
        pills.add(Pills.pill(
                getTranslation("decision.state." + open.state()),
                open.state() == OpenVersion.State.CHECKED ? "info" : "plain"));
        if (open.isCorrection()) {
            pills.add(Pills.pill(getTranslation("decision.correction"), "info"));
        }
        if (open.hold() != null) {
            pills.add(Pills.pill(getTranslation("decision.held"), "wait"));
        }
        return pills;
    }

    private Paragraph facts(UnaryOperator<String> name) {
        var words = new StringBuilder(getTranslation(
                "decision.draft.facts",
                open.content().documentNumber(),
                open.content().agency(),
                open.content().decisionDate(),
                name.apply(open.preparedBy()),
                Times.minute(open.preparedAt())));
        Optional.ofNullable(open.checkedBy())
                .ifPresent(by -> words.append(getTranslation("decision.draft.checked-by", name.apply(by))));
        Optional.ofNullable(open.publishedUntil())
                .ifPresent(day -> words.append(getTranslation("decision.draft.until", day)));
        var facts = new Paragraph(words.toString());
        facts.addClassName("quiet");
        return facts;
    }

    private Div warnings() {
        var list = new UnorderedList();
        open.warnings().forEach(warning -> list.add(new ListItem(getTranslation("decision.warning." + warning))));
        var box = new Div(new H3(getTranslation("decision.warnings")), list);
        box.addClassNames("callout", "wait");
        return box;
    }

    private Div hold(HoldReason reason) {
        var release = new Button(getTranslation("decision.release"), click -> new NoteDialog(
                        this,
                        "decision.release.ask",
                        note -> done(DeskWork.refusal(work.desk().release(open, note, work.me())), "decision.released"))
                .open());
        var box = new Div(
                new H3(getTranslation("decision.held")),
                new Paragraph(getTranslation("decision.hold." + reason)),
                release);
        box.addClassNames("callout", "wait");
        return box;
    }

    private Div correction() {
        var box = new Div(new H3(getTranslation("decision.correction.differences")));
        if (open.reason() != null) {
            var why = new Paragraph(getTranslation("correctionReason." + open.reason())
                    + (open.note() == null ? "" : " · " + open.note()));
            why.addClassName("quiet");
            box.add(why);
            if (open.reason().purges()) {
                box.add(new Paragraph(getTranslation("decision.correction.purges")));
            }
        }
        box.add(new Differences(work.desk().changes(open)));
        box.addClassName("section");
        return box;
    }

    private Details form() {
        var details = new Details(getTranslation("decision.edit"));
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                var fields = new DecisionForm(dossier.original());
                var keep = new Button(getTranslation("decision.edit.save"), click -> fields.read()
                        .ifPresent(edited ->
                                done(DeskWork.refusal(work.desk().edit(open, edited, work.me())), "decision.edited")));
                var note = new Paragraph(getTranslation("decision.edit.note"));
                note.addClassName("quiet");
                details.add(note, fields, keep);
            }
        });
        return details;
    }

    private Div actions() {
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var reject = new Button(getTranslation("decision.reject"), click -> new NoteDialog(
                        this,
                        "decision.reject.ask",
                        note -> done(DeskWork.refusal(work.desk().reject(open, note, work.me())), "decision.rejected"))
                .open());
        reject.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(save, check, approve, reject);
        actions.addClassName("actions");
        return actions;
    }

    /** While marks aren't saved, nothing else can be done: what is checked is what was saved. */
    private void touched() {
        boolean unsaved = texts.isChanged();
        save.setVisible(unsaved);
        check.setVisible(!unsaved && open.state() == OpenVersion.State.DRAFT);
        approve.setVisible(!unsaved && open.state() == OpenVersion.State.CHECKED);
    }

    boolean hasUnsaved() {
        return texts.isChanged();
    }

    private void save() {
        done(work.mark(open, texts.findings()), "decision.mark.saved");
    }

    void check() {
        done(work.check(open), "decision.checked");
    }

    void approve() {
        done(work.approve(open), "decision.approved");
    }

    private void done(Optional<String> refusal, String doneKey) {
        if (Refusals.tell(this, refusal, doneKey)) {
            moved.run();
        }
    }
}
