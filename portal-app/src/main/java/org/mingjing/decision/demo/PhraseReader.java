package org.mingjing.decision.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one phrase, from left to right. */
final class PhraseReader {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)-(\\d+)(/10)?");

    private final String text;
    private final Map<String, Slot> slots;
    private int at;

    PhraseReader(String text, Map<String, Slot> slots) {
        this.text = text;
        this.slots = slots;
    }

    Phrase read() {
        Phrase phrase = sequence(false);
        if (at < text.length()) {
            throw new IllegalStateException("unbalanced bracket in: " + text);
        }
        return phrase;
    }

    private Phrase sequence(boolean nested) {
        List<Phrase> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ']' || (nested && c == '|')) {
                break;
            }
            at++;
            if (c == '{' || c == '[') {
                flush(plain, parts);
                parts.add(c == '{' ? named() : choice());
            } else {
                plain.append(c);
            }
        }
        flush(plain, parts);
        return parts.size() == 1 ? parts.getFirst() : new Phrase.Sequence(List.copyOf(parts));
    }

    private Phrase choice() {
        List<Phrase> options = new ArrayList<>();
        while (true) {
            options.add(sequence(true));
            if (at >= text.length()) {
                throw new IllegalStateException("open bracket in: " + text);
            }
            if (text.charAt(at++) == ']') {
                return new Phrase.Choice(List.copyOf(options));
            }
        }
    }

    private Phrase named() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw new IllegalStateException("open brace in: " + text);
        }
        String name = text.substring(at, end);
        at = end + 1;
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            int low = Integer.parseInt(number.group(1));
            int high = Integer.parseInt(number.group(2));
            return new Phrase.Number(low, high, number.group(3) == null ? 1 : 10);
        }
        Slot slot = slots.get(name);
        return slot == null ? new Phrase.Rule(name) : new Phrase.Value(slot);
    }

    private static void flush(StringBuilder plain, List<Phrase> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Phrase.Text(plain.toString()));
            plain.setLength(0);
        }
    }
}
