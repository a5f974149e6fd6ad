package org.mingjing.decision.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt's file proves.
 *
 * @param mergeBy the promise: in the ledger by then; null where its signature is wrong
 * @param recorded the day of the entry, Asia/Shanghai; null where the file carries no entry that holds
 * @param index the entry's leaf
 */
record ReceiptProof(
        List<Check> checks,
        @Nullable Instant mergeBy,
        @Nullable LocalDate recorded,
        @Nullable Long index) {

    boolean holds() {
        return mergeBy != null && checks.stream().noneMatch(Check::wrong);
    }
}
