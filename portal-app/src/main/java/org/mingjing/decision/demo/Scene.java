package org.mingjing.decision.demo;

import java.util.EnumMap;
import java.util.Map;

/** The values of one decision while it is being written. */
final class Scene {

    private final Map<Slot, String> values = new EnumMap<>(Slot.class);

    Scene set(Slot slot, String value) {
        values.put(slot, value);
        return this;
    }

    String get(Slot slot) {
        String value = values.get(slot);
        if (value == null) {
            throw new IllegalStateException(slot + " isn't set yet");
        }
        return value;
    }
}
