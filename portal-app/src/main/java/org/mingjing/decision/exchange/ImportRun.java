package org.mingjing.decision.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, and how far it got.
 *
 * @param progress 0 to 1
 * @param failure why the file could not be read, a key of {@link UnreadableFile.Reason}; null else
 */
public record ImportRun(
        UUID id,
        String fileName,
        long size,
        State state,
        String preparedBy,
        @Nullable String approvedBy,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        double progress,
        long rowsDone,
        Counts counts,
        @Nullable String failure,
        @Nullable String failureDetail) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        UNREADABLE
    }

    /** What became of its rows; {@code warnings} counts rows that were taken with a warning. */
    public record Counts(
            long drafts,
            long published,
            long held,
            long expired,
            long unchanged,
            long corrections,
            long refused,
            long warnings) {}
}
