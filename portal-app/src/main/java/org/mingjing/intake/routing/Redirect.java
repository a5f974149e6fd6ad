package org.mingjing.intake.routing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The right door for what belongs elsewhere.
 *
 * @param code unique, e.g. {@code FIRE}
 * @param phone as dialled
 * @param address of an office or a page, as people read it
 */
public record Redirect(
        String code,
        String zh,
        String en,
        @Nullable String phone,
        @Nullable String address) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
