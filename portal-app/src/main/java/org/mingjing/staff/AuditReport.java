package org.mingjing.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is what the ledger committed to.
 *
 * @param through the last closed day; null: none is closed yet
 * @param findings empty: it is
 */
public record AuditReport(Instant checkedAt, @Nullable LocalDate through, List<Finding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** What is wrong with a day. */
    public record Finding(LocalDate day, Fault fault) {}

    public enum Fault {
        /** Lines say something else than when the day was closed, or the days before do. */
        ALTERED,
        ADDED,
        MISSING,
        /** Lines that were written on another day than they say: a clock was wrong, or somebody backdated them. */
        ANOTHER_TIME,
        /** The digest isn't what the ledger holds, or the ledger holds none. */
        NOT_IN_THE_LEDGER,
        /** The day has no digest, though days around it or the ledger have. */
        NO_DIGEST,
        /** The ledger itself isn't what was signed. */
        LEDGER_BROKEN
    }
}
