package org.mingjing.intake.clock;

import java.time.Instant;

/**
 * A time in which the clock stood still, because a question to the reporter was open.
 *
 * @param until not before {@code from}; for a question still open, the moment of asking
 */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins");
        }
    }
}
