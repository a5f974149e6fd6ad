package org.mingjing.site.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person reads the portal: the language and the mode that the address asks for ({@code lang}, {@code mode}), kept for the session. */
record Reading(Locale locale, boolean elder) {

    static final String LANG = "lang";
    static final String MODE = "mode";
    static final String ELDER = "elder";

    /** The session's reading: Chinese in ordinary size until told otherwise. */
    static Reading of(VaadinSession session) {
        Reading known = session.getAttribute(Reading.class);
        return known == null ? new Reading(Translations.SIMPLIFIED, false) : known;
    }

    /** Takes over what the address asks for; anything else stays as it was. */
    static Reading update(VaadinSession session, VaadinRequest request) {
        Reading known = of(session);
        String mode = request.getParameter(MODE);
        var reading = new Reading(
                language(request.getParameter(LANG), known.locale()),
                mode == null ? known.elder() : ELDER.equals(mode));
        session.setAttribute(Reading.class, reading);
        session.setLocale(reading.locale());
        return reading;
    }

    private static Locale language(@Nullable String asked, Locale otherwise) {
        return switch (asked == null ? "" : asked) {
            case "zh" -> Translations.SIMPLIFIED;
            case "zh-Hant" -> Translations.TRADITIONAL;
            case "en" -> Translations.ENGLISH;
            default -> otherwise;
        };
    }

    /** The value of the page's {@code lang} attribute. */
    String htmlLang() {
        return locale.toLanguageTag();
    }

    /** The parameters that carry this reading to a stateless page; none for the default. */
    Stream<String> parameters() {
        return Stream.of(
                        locale.equals(Translations.SIMPLIFIED) ? "" : "lang=" + locale.toLanguageTag(),
                        elder ? "mode=elder" : "")
                .filter(parameter -> !parameter.isEmpty());
    }
}
