package org.mingjing.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the person wrote. It lies in the vault, whole.
 *
 * @param text plain text, cleaned, at most 5000 characters
 * @param place in words, at most 200 characters
 * @param target who or what a complaint, an appeal or a footage request is about, in words
 */
public record CaseContent(
        String text,
        @Nullable String place,
        @Nullable Location location,
        @Nullable String target) {

    @Override
    public String toString() {
        return "CaseContent";
    }
}
