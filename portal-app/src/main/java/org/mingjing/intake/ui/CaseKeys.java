package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.shared.ui.KeyHelp;
import org.mingjing.shared.ui.KeyStrokes;

/** The keys of the cases desk. */
final class CaseKeys {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("j", "next");
        WORDS.put("k", "previous");
        WORDS.put("Enter", "open");
        WORDS.put("r", "accept");
        WORDS.put("a", "ask");
        WORDS.put("f", "forward");
        WORDS.put("n", "note");
        WORDS.put("c", "close-case");
        WORDS.put("u", "undo");
        WORDS.put("/", "filter");
        WORDS.put("?", "help");
    }

    private CaseKeys() {}

    /** Binds them; each is a sign that somebody works here. */
    static void bind(Component view, Pulse pulse, Map<String, Runnable> deeds) {
        Map<String, Runnable> awake = new LinkedHashMap<>(deeds);
        awake.replaceAll((key, deed) -> () -> {
            view.getUI().ifPresent(pulse::touched);
            deed.run();
        });
        KeyStrokes.everywhere(view, awake);
    }

    /** The view's name, and the help on its keys. */
    static Div heading(Component view) {
        var help = new Button("?", click -> help(view));
        help.setAriaLabel(view.getTranslation("intake.keys.title"));
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var heading = new Div(new H1(view.getTranslation("intake.title")), help);
        heading.addClassName("heading-row");
        return heading;
    }

    static void help(Component view) {
        new KeyHelp(view, "intake.keys", WORDS).open();
    }
}
