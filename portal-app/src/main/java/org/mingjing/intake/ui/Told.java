package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.mingjing.intake.DeedResult.Refusal;

/** Tells a person what became of a command. */
final class Told {

    private static final int MILLISECONDS = 8000;

    private Told() {}

    static void done(String words) {
        say(words, NotificationVariant.LUMO_SUCCESS);
    }

    static void refuse(String words) {
        say(words, NotificationVariant.LUMO_ERROR);
    }

    static String words(Component where, Refusal reason) {
        return where.getTranslation("intake.refusal." + reason);
    }

    private static void say(String words, NotificationVariant tone) {
        var notice = Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(tone);
        notice.setAssertive(tone == NotificationVariant.LUMO_ERROR);
    }
}
