package org.mingjing.submission.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.Registered;
import org.mingjing.submission.SubmissionProof;

/**
 * How a page says that a submission is registered.
 *
 * @param mergeBy {@code 2026-11-22 10:00}, Asia/Shanghai
 * @param place counted from 1; null until it is in the ledger
 * @param on the day of its entry
 */
record RegisteredWords(
        String mergeBy, @Nullable Long place, @Nullable LocalDate on) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Shanghai.ZONE);

    static @Nullable RegisteredWords of(@Nullable SubmissionProof proof) {
        return proof == null ? null : new RegisteredWords(MINUTE.format(proof.mergeBy()), null, null);
    }

    static @Nullable RegisteredWords of(@Nullable Registered registered) {
        if (registered == null) {
            return null;
        }
        Registered.Merged merged = registered.merged();
        String mergeBy = MINUTE.format(registered.mergeBy());
        return merged == null
                ? new RegisteredWords(mergeBy, null, null)
                : new RegisteredWords(
                        mergeBy, merged.inclusion().index(), merged.entry().date());
    }
}
