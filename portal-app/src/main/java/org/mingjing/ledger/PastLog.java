package org.mingjing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log that ended because the database lost what had been signed.
 *
 * @param number from 1
 * @param openedAt when it began
 * @param endedAt when the next one was opened
 * @param checkpoint the signed note with which the next log begins; null where none is known
 */
public record PastLog(
        int number,
        String origin,
        Instant openedAt,
        Instant endedAt,
        @Nullable String checkpoint) {}
