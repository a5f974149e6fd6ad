package org.mingjing.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.LedgerEntry;

/**
 * How a submission stands in the ledger.
 *
 * @param mergeBy when it is in there, at the latest
 * @param merged null until a signed checkpoint covers it
 */
public record Registered(Instant mergeBy, @Nullable Merged merged) {

    /** It is in the ledger, and this proves it. */
    public record Merged(LedgerEntry entry, Inclusion inclusion) {}
}
