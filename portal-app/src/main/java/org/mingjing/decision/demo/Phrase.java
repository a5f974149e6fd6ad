package org.mingjing.decision.demo;

import java.util.List;
import java.util.Map;

/** A piece of text with choices in it. */
sealed interface Phrase {

    record Text(String text) implements Phrase {}

    record Value(Slot slot) implements Phrase {}

    /** A number from low to high, both included, with a decimal where scale is 10. */
    record Number(int low, int high, int scale) implements Phrase {}

    record Rule(String name) implements Phrase {}

    record Choice(List<Phrase> options) implements Phrase {}

    record Sequence(List<Phrase> parts) implements Phrase {}

    /** Reads {@code 在{street}摆放桌椅[{2-9}张|数张]}: a slot or rule in braces, alternatives in brackets. */
    static Phrase of(String text, Map<String, Slot> slots) {
        return new PhraseReader(text, slots).read();
    }
}
