package org.mingjing.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the ledger has it.
 *
 * @param index its leaf, from 0; null until a signed checkpoint covers it, which takes seconds
 */
public record Recorded(LedgerEntry entry, @Nullable Long index) {

    public EntryKind kind() {
        return entry.kind();
    }

    public int version() {
        return entry.version();
    }

    public LocalDate date() {
        return entry.date();
    }
}
