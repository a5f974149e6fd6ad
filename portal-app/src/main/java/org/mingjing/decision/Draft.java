package org.mingjing.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Commitment;
import org.mingjing.staff.StaffId;

/**
 * A version about to be written: where it goes, what the public may read, and the dossier for the vault.
 *
 * @param received commits to what came in
 * @param shown commits to the content where it is public at once
 */
record Draft(
        Judged judged,
        DecisionContent content,
        byte[] dossier,
        Commitment received,
        @Nullable Commitment shown,
        StaffId preparedBy,
        @Nullable StaffId approvedBy,
        Instant at) {

    String id() {
        return judged.id();
    }

    boolean isPublic() {
        return judged.outcome() == Arrival.Outcome.PUBLISHED;
    }

    boolean isExpired() {
        return judged.outcome() == Arrival.Outcome.EXPIRED;
    }

    /** One arrival held against the record. */
    record Judged(
            Arrival arrival,
            String numberKey,
            byte[] digest,
            @Nullable Known before,
            String id,
            Arrival.Outcome outcome,
            @Nullable HoldReason hold) {

        int version() {
            return before == null ? 1 : before.latestVersion() + 1;
        }
    }

    /** What the record knows of a document number. */
    record Known(
            String id,
            String status,
            int latestVersion,
            byte[] digest,
            @Nullable String seenInRun) {}
}
