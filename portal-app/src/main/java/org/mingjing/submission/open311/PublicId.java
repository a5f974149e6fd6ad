package org.mingjing.submission.open311;

import java.util.Optional;
import java.util.UUID;

/** The id of a published line, as an address names it. */
final class PublicId {

    private PublicId() {}

    static Optional<UUID> of(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}
