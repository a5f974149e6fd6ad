package org.mingjing.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.stream.Collectors;

/** Single keys that act, but never while somebody types. */
public final class KeyStrokes {

    private static final String NOT_TYPING =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.composedPath().some(e => e.matches"
                    + " && (e.matches('textarea,select,[contenteditable]') || e.matches('input:not([type=checkbox]):not([type=radio])')))";

    private static final String NO_DIALOG =
            " && !document.querySelector('vaadin-dialog[opened],vaadin-confirm-dialog[opened]')";

    private KeyStrokes() {}

    /**
     * While the focus is inside the component.
     *
     * @param deeds by the key's name as browsers report it: {@code j}, {@code ?}, {@code Enter}
     */
    public static void on(Component component, Map<String, Runnable> deeds) {
        listen(component.getElement(), deeds, NOT_TYPING);
    }

    /** Wherever the focus is while the view is shown, except in a dialog. */
    public static void everywhere(Component view, Map<String, Runnable> deeds) {
        view.addAttachListener(attached -> {
            Registration keys = listen(attached.getUI().getElement(), deeds, NOT_TYPING + NO_DIALOG);
            view.addDetachListener(detached -> {
                keys.remove();
                detached.unregisterListener();
            });
        });
    }

    private static Registration listen(Element element, Map<String, Runnable> deeds, String filter) {
        String keys = deeds.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(",", "[", "]"));
        return element.addEventListener("keydown", pressed -> {
                    Runnable deed =
                            deeds.get(pressed.getEventData().get("event.key").asString());
                    if (deed != null) {
                        deed.run();
                    }
                })
                .addEventData("event.key")
                .setFilter(keys + ".includes(event.key) && " + filter);
    }
}
