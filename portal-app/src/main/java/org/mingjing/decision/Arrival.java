package org.mingjing.decision;

import java.util.List;

/**
 * A decision as it comes in, from a file's row or a form.
 *
 * @param line physical, from 1
 * @param warnings names of what is odd but doesn't stop it
 */
public record Arrival(long line, OriginalDecision decision, List<String> warnings) {

    /** What became of it. */
    public enum Outcome {
        /** A new draft, or a new version of one. */
        DRAFT,
        /** New, and published under the approval given. */
        PUBLISHED,
        /** A draft that policy holds: {@link HoldReason}. */
        HELD,
        /** Its 公示截止期 has passed: recorded, never served. */
        EXPIRED,
        /** The record has it just so. */
        UNCHANGED,
        /** A published decision would change: proposed to the desk. */
        CORRECTION,
        /** The same number stood earlier in the same file: refused. */
        TWICE_IN_FILE,
        /** Withdrawn, repaired or expired: it takes no more changes; refused. */
        CLOSED;

        boolean makesAVersion() {
            return switch (this) {
                case DRAFT, PUBLISHED, HELD, EXPIRED, CORRECTION -> true;
                case UNCHANGED, TWICE_IN_FILE, CLOSED -> false;
            };
        }
    }

    /** @param id of the decision; its own even where nothing changed */
    public record Reception(long line, String id, Outcome outcome) {}
}
