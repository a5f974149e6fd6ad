package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.PublicationDesk.DossierView;
import org.mingjing.decision.WithdrawalReason;

/** What can be done with a published decision: anyone at the desk proposes a correction; an approver withdraws and repairs. */
final class PublishedActions extends Div {

    private static final int LONGEST_NOTE = 500;

    private final transient DeskWork work;
    private final String id;
    private final String number;
    private final Runnable moved;
    private final Div form = new Div();

    /** @param moved told after something was done with it */
    PublishedActions(DeskWork work, String id, String number, Runnable moved) {
        this.work = work;
        this.id = id;
        this.number = number;
        this.moved = moved;
        var correct = new Button(getTranslation("decision.correct"), click -> correct());
        var actions = new Div(correct);
        actions.addClassName("actions");
        if (work.mayApprove()) {
            var withdraw = new Button(getTranslation("decision.withdraw"), click -> withdraw());
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
            var repair = new Button(getTranslation("decision.repair"), click -> repair());
            actions.add(repair, withdraw);
        } else {
            var who = new Paragraph(getTranslation("decision.withdraw.who"));
            who.addClassName("quiet");
            actions.add(who);
        }
        form.addClassName("section");
        form.setVisible(false);
        add(actions, form);
    }

    private void correct() {
        work.open(id)
                .ifPresentOrElse(
                        this::correct, () -> Refusals.refuse(getTranslation("decision.refusal.NOT_PUBLISHED")));
    }

    private void correct(DossierView dossier) {
        var reason = new Select<CorrectionReason>();
        reason.setLabel(getTranslation("decision.reason"));
        reason.setItems(CorrectionReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("correctionReason." + each));
        reason.setValue(CorrectionReason.CLERICAL);
        var purges = new Paragraph(getTranslation("decision.correction.purges"));
        purges.addClassNames("callout", "stop");
        purges.setVisible(false);
        reason.addValueChangeListener(
                chosen -> purges.setVisible(chosen.getValue().purges()));
        var note = new TextArea(getTranslation("decision.note"));
        note.setHelperText(getTranslation("decision.correct.note"));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(LONGEST_NOTE);
        var fields = new DecisionForm(dossier.original());
        var propose = new Button(getTranslation("decision.correct.propose"), click -> {
            note.setInvalid(note.getValue().isBlank());
            note.setErrorMessage(getTranslation("decision.refusal.NOTE_MISSING"));
            fields.read()
                    .filter(edited -> !note.isInvalid())
                    .ifPresent(edited -> done(
                            DeskWork.refusal(work.desk()
                                    .proposeCorrection(id, reason.getValue(), note.getValue(), edited, work.me())),
                            "decision.correct.done"));
        });
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.removeAll();
        form.add(new H3(getTranslation("decision.correct")), reason, purges, note, fields, propose);
        form.setVisible(true);
        reason.focus();
        form.scrollIntoView();
    }

    private void withdraw() {
        var reason = new Select<WithdrawalReason>();
        reason.setLabel(getTranslation("decision.reason"));
        reason.setItems(WithdrawalReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("withdrawalReason." + each));
        reason.setWidthFull();
        var purges = new Paragraph(getTranslation("decision.withdraw.purges"));
        purges.addClassNames("callout", "stop");
        purges.setVisible(false);
        var typed = new TextField(getTranslation("decision.withdraw.number", number));
        typed.setWidthFull();
        typed.setVisible(false);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var dialog = new NoteDialog(
                this,
                "decision.withdraw.ask",
                note -> done(
                        DeskWork.refusal(work.withdrawals().withdraw(id, reason.getValue(), note, work.me())),
                        "decision.withdrawn"));
        reason.addValueChangeListener(chosen -> {
            boolean purge = chosen.getValue() != null && chosen.getValue().purges();
            purges.setVisible(purge);
            typed.setVisible(purge);
            dialog.check();
        });
        typed.addValueChangeListener(change -> dialog.check());
        dialog.with(reason, purges, typed)
                .onlyIf(() -> reason.getValue() != null
                        && (!reason.getValue().purges()
                                || typed.getValue().strip().equals(number)))
                .open();
    }

    private void repair() {
        new NoteDialog(
                        this,
                        "decision.repair.ask",
                        note -> done(
                                DeskWork.refusal(work.withdrawals().repair(id, note, work.me())), "decision.repaired"))
                .open();
    }

    private void done(Optional<String> refusal, String doneKey) {
        if (Refusals.tell(this, refusal, doneKey)) {
            moved.run();
        }
    }
}
