package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.stream.Collectors;

/** Single keys that act while the focus is inside a component, but never while somebody types. */
final class KeyStrokes {

    private static final String NOT_TYPING =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.composedPath().some(e => e.matches"
                    + " && (e.matches('textarea,select,[contenteditable]') || e.matches('input:not([type=checkbox]):not([type=radio])')))";

    private KeyStrokes() {}

    /** @param deeds by the key's name as browsers report it: {@code j}, {@code ?}, {@code Enter} */
    static void on(Component component, Map<String, Runnable> deeds) {
        String keys = deeds.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(",", "[", "]"));
        component
                .getElement()
                .addEventListener("keydown", pressed -> {
                    Runnable deed =
                            deeds.get(pressed.getEventData().get("event.key").asString());
                    if (deed != null) {
                        deed.run();
                    }
                })
                .addEventData("event.key")
                .setFilter(keys + ".includes(event.key) && " + NOT_TYPING);
    }
}
