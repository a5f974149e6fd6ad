package org.mingjing.intake.routing;

import org.jspecify.annotations.Nullable;

/**
 * A case to be routed.
 *
 * @param kind of case, by its name: {@code REPORT}
 * @param category as the sender chose it
 * @param district a subdistrict, or a place's text that names a street of it; where null, the text is asked
 * @param text any length, of which the first 1,500 and the last 500 characters are read; it is never kept
 * @param complainedAbout code of the department that a complaint is about: it never gets the case
 */
public record Question(
        String kind,
        @Nullable String category,
        @Nullable String district,
        String text,
        @Nullable String complainedAbout) {

    @Override
    public String toString() {
        return "Question[kind=" + kind + ", category=" + category + "]";
    }
}
