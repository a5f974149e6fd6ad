package org.mingjing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a witness stands to the log that goes on.
 *
 * @param name of its key
 * @param size leaves that it last cosigned; 0 before the first time
 * @param at when it did; null before the first time
 * @param problem why it didn't the last time it was asked; null: it did
 */
public record WitnessStatus(
        String name,
        long size,
        @Nullable Instant at,
        @Nullable WitnessProblem problem) {}
