package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.DeedResult.Refusal;

/** One opened case: what was sent, where it belongs and why, what can be done, and what was said and done so far. */
final class CasePane extends Div {

    private final transient CaseWork work;
    private final transient CaseFile file;
    private final transient Moved moved;
    private final Div changed = new Div();
    private final Div formPlace = new Div();
    private final DeedButtons buttons;
    private final @Nullable ProposalPart proposal;
    private @Nullable DeedForm form;

    CasePane(CaseWork work, MaterialServer server, CaseFile file, Moved moved) {
        this.work = work;
        this.file = file;
        this.moved = moved;
        addClassNames("pane", "case-pane");
        var head = new CaseHead(work, file, () -> moved.done(null, "", 0, false));
        changed.addClassNames("callout", "wait");
        changed.setVisible(false);
        formPlace.addClassName("form-place");
        buttons = new DeedButtons(work, file, this::form);
        add(head, changed, new ContentPart(work, file));
        if (!file.materials().isEmpty()) {
            add(new MaterialsPart(work, server, file));
        }
        proposal = file.proposal() == null ? null : new ProposalPart(work, file, file.proposal(), this::act);
        if (proposal != null) {
            add(proposal);
        }
        add(buttons, formPlace, new DialoguePart(work, file));
        if (!file.sameMatter().isEmpty()) {
            add(new SameMatterPart(work, file, number -> act(new Deed.Group(number))));
        }
        add(
                folded("intake.timeline", file.steps().size(), new HistoryPart(work, file)),
                folded("intake.looks", file.looks().size(), new LooksPart(work, file)));
    }

    private Details folded(String key, int count, Div content) {
        return new Details(getTranslation(key) + " " + count, content);
    }

    UUID id() {
        return file.record().id();
    }

    /** Whether it stands as it did when it was opened. */
    boolean shows(CaseRecord now) {
        return now.revision() == file.record().revision()
                && java.util.Objects.equals(now.claimedBy(), file.record().claimedBy());
    }

    boolean hasWords() {
        return (form != null && form.hasWords()) || (proposal != null && proposal.hasWords());
    }

    /** Somebody did something meanwhile; what is typed here stays until the person looks again. */
    void tellChanged() {
        changed.removeAll();
        changed.add(
                new Paragraph(getTranslation("intake.changed")), new Button(getTranslation("intake.reload"), click -> {
                    forget();
                    moved.done(null, "", 0, false);
                }));
        changed.setVisible(true);
    }

    private void forget() {
        formPlace.removeAll();
        form = null;
        if (proposal != null) {
            proposal.forget();
        }
    }

    void acceptAsProposed() {
        if (proposal != null) {
            proposal.accept();
        }
    }

    /** Opens the form of a deed, where this case and person allow it. @param deed its code */
    void form(String deed) {
        if (!buttons.offers(deed)) {
            return;
        }
        DeedForm fresh = DeedForms.of(deed, work, file, this::act, this::forget);
        form = fresh;
        formPlace.removeAll();
        formPlace.add(fresh);
        fresh.begin();
    }

    private void act(Deed deed) {
        CaseRecord one = file.record();
        switch (work.act(one, deed)) {
            case DeedResult.Done done -> {
                forget();
                moved.done(
                        one,
                        getTranslation("intake.done", one.number(), getTranslation("case.deed." + deed.code())),
                        done.eventId(),
                        CaseDesk.undoable(one, deed));
            }
            case DeedResult.Refused refused -> {
                Told.refuse(Told.words(this, refused.reason()));
                if (refused.reason() == Refusal.CHANGED_MEANWHILE) {
                    tellChanged();
                }
            }
        }
    }

    /** A titled part of the pane. */
    static Div part(String title, List<? extends com.vaadin.flow.component.Component> content) {
        var part = new Div(new H3(title));
        part.addClassName("part");
        part.add(List.copyOf(content));
        return part;
    }
}
