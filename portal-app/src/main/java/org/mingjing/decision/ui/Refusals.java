package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Optional;

/** Tells a person what became of a command. */
final class Refusals {

    private static final int MILLISECONDS = 8000;

    private Refusals() {}

    /** @return whether it was done */
    static boolean tell(Component where, Optional<String> refusal, String doneKey) {
        refusal.ifPresentOrElse(
                key -> refuse(where.getTranslation(key)),
                () -> say(where.getTranslation(doneKey), NotificationVariant.LUMO_SUCCESS));
        return refusal.isEmpty();
    }

    static void done(String words) {
        say(words, NotificationVariant.LUMO_SUCCESS);
    }

    static void refuse(String words) {
        say(words, NotificationVariant.LUMO_ERROR);
    }

    /** How many were done, and how many refused for which reason. */
    static void tell(Component where, DeskWork.Tally tally, String doneKey) {
        var words = new StringBuilder(where.getTranslation(doneKey, tally.done()));
        tally.refused()
                .forEach((reason, count) -> words.append(
                        where.getTranslation("decision.bulk.refused", count, where.getTranslation(reason))));
        say(
                words.toString(),
                tally.refused().isEmpty() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
    }

    private static void say(String words, NotificationVariant tone) {
        var notice = Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(tone);
        notice.setAssertive(tone == NotificationVariant.LUMO_ERROR);
    }
}
