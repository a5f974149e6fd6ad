package org.mingjing.intake.forwarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that the case system is told.
 *
 * @param id the webhook's id
 * @param type {@code case.accepted} …
 * @param since the first attempt is due from then on
 * @param error a code: {@code HTTP_500}, {@code TIMEOUT}, {@code UNREACHABLE}, {@code TLS}, {@code FORBIDDEN_ADDRESS}
 */
public record Forwarding(
        UUID id,
        long eventId,
        UUID caseId,
        String type,
        State state,
        int attempts,
        Instant since,
        Instant nextAt,
        @Nullable String error) {

    public enum State {
        /** Waits for its time, or for the next attempt. */
        PENDING,
        SENT,
        /** Tried for as long as we try: a person decides. */
        DEAD,
        /** A person decided against it. */
        GIVEN_UP,
        /** Taken back, or its case was erased, before it was sent. */
        DROPPED
    }
}
