package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.DeedResult;

/** Says what was done, and takes it back for as long as that is possible: by its button or a key. */
final class UndoToast {

    private final Component where;
    private final CaseWork work;
    private final Consumer<CaseRecord> takenBack;
    private @Nullable Step last;
    private @Nullable Notification shown;

    UndoToast(Component where, CaseWork work, Consumer<CaseRecord> takenBack) {
        this.where = where;
        this.work = work;
        this.takenBack = takenBack;
    }

    private record Step(CaseRecord one, long event) {}

    void tell(CaseRecord one, String words, long event, boolean undoable) {
        dismiss();
        last = undoable ? new Step(one, event) : null;
        var notice = new Notification();
        var row = new Div(new Span(words));
        row.addClassName("toast");
        if (undoable) {
            var undo = new Button(where.getTranslation("intake.take-back"), click -> undo());
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(undo);
        }
        notice.add(row);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration((int) work.desk().undoWithin().toMillis());
        notice.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
        notice.open();
        shown = notice;
    }

    void undo() {
        Step step = last;
        if (step == null) {
            return;
        }
        dismiss();
        last = null;
        switch (work.undo(step.one().id(), step.event())) {
            case DeedResult.Done ignored -> {
                Told.done(where.getTranslation("intake.undone", step.one().number()));
                takenBack.accept(step.one());
            }
            case DeedResult.Refused refused -> Told.refuse(Told.words(where, refused.reason()));
        }
    }

    private void dismiss() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
