package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.intake.CaseBoard;

/**
 * Asks every few seconds whether anything happened to a case; what came in is routed a moment later, so it tells once more. It rests
 * where nobody touches the desk for long, so that a desk left alone signs out like any other.
 */
final class Pulse {

    private static final int MILLISECONDS = 4000;
    private static final int BEATS_ALONE = 20 * 60 * 1000 / MILLISECONDS;
    private static final int TOUCHES_EVERY = 30_000;

    private final CaseBoard board;
    private final Runnable changed;
    private long seen;
    private boolean again;
    private int alone;

    Pulse(CaseBoard board, Runnable changed) {
        this.board = board;
        this.changed = changed;
        this.seen = board.version();
    }

    /** As long as the view is shown. */
    void follow(Component view) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            List<Registration> all = new ArrayList<>();
            all.add(ui.addPollListener(poll -> beat(ui)));
            all.add(ui.getElement()
                    .addEventListener("pointerdown", touched -> touched(ui))
                    .throttle(TOUCHES_EVERY));
            touched(ui);
            view.addDetachListener(detached -> {
                ui.setPollInterval(-1);
                all.forEach(Registration::remove);
                detached.unregisterListener();
            });
        });
    }

    /** Somebody works here. */
    void touched(UI ui) {
        alone = 0;
        ui.setPollInterval(MILLISECONDS);
    }

    private void beat(UI ui) {
        if (++alone > BEATS_ALONE) {
            ui.setPollInterval(-1);
        }
        long now = board.version();
        if (now != seen || again) {
            again = now != seen;
            seen = now;
            changed.run();
        }
    }
}
