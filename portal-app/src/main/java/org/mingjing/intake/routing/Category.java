package org.mingjing.intake.routing;

import java.util.List;
import java.util.Locale;

/**
 * What a case is about.
 *
 * @param code unique among all kinds, kept with a case
 * @param kind the kind of case it belongs to, by its name: {@code REPORT}
 * @param words typical of it: a form proposes the category where the text holds one of them
 * @param emergency the form names the emergency numbers beside it
 */
public record Category(String code, String kind, String zh, String en, List<String> words, boolean emergency) {

    public Category {
        words = List.copyOf(words);
    }

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
