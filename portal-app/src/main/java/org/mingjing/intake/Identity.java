package org.mingjing.intake;

import org.jspecify.annotations.Nullable;

/** Who a named reporter is; kept apart from the content, under a key of its own. */
public record Identity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    @Override
    public String toString() {
        return "Identity";
    }
}
