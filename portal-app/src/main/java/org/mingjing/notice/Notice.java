package org.mingjing.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one recipient is told once.
 *
 * @param stepId the step that it tells of; null for a deadline
 * @param createdAt when it happened
 * @param attempts how often it was tried
 * @param doneAt when its recipient was told, or it was settled otherwise
 * @param error a code; null where nothing went wrong
 */
public record Notice(
        long id,
        Channel channel,
        Topic topic,
        UUID caseId,
        @Nullable Long stepId,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant doneAt,
        @Nullable String error) {

    public enum State {
        /** Waits for its time, or for the next attempt. */
        PENDING,
        /** Being handed over at this moment. */
        SENDING,
        SENT,
        /** It may have arrived or not: nobody knows, so it isn't sent twice. */
        UNKNOWN,
        /** There is no mail server; it goes out if one is configured within three days. */
        NO_CHANNEL,
        /** The reporter left no address. */
        NO_ADDRESS,
        /** It certainly didn't arrive, and isn't tried any more. */
        GIVEN_UP,
        /** Taken back, or its case was erased, before it was sent. */
        DROPPED
    }
}
