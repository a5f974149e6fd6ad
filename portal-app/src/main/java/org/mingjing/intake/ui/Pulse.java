package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.mingjing.intake.CaseBoard;

/** Asks every few seconds whether anything happened to a case. What came in is routed a moment later: so it tells once more. */
final class Pulse {

    private static final int MILLISECONDS = 4000;

    private final CaseBoard board;
    private final Runnable changed;
    private long seen;
    private boolean again;

    Pulse(CaseBoard board, Runnable changed) {
        this.board = board;
        this.changed = changed;
        this.seen = board.version();
    }

    /** As long as the view is shown. */
    void follow(Component view) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.setPollInterval(MILLISECONDS);
            Registration polls = ui.addPollListener(poll -> beat());
            view.addDetachListener(detached -> {
                ui.setPollInterval(-1);
                polls.remove();
                detached.unregisterListener();
            });
        });
    }

    void beat() {
        long now = board.version();
        if (now != seen || again) {
            again = now != seen;
            seen = now;
            changed.run();
        }
    }
}
