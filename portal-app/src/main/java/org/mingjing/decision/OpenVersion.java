package org.mingjing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits at the desk: a draft, or a correction of a published decision.
 *
 * @param state {@code DRAFT} or {@code CHECKED}
 * @param publicVersion what the public sees meanwhile; null where nothing is published
 * @param revision grows with each change: a command names the one it saw
 */
public record OpenVersion(
        String id,
        int version,
        State state,
        DecisionContent content,
        @Nullable LocalDate publishedUntil,
        PublicationClock.Due due,
        @Nullable HoldReason hold,
        List<String> warnings,
        @Nullable Integer publicVersion,
        @Nullable CorrectionReason reason,
        @Nullable String note,
        String preparedBy,
        Instant preparedAt,
        @Nullable String checkedBy,
        int revision) {

    public enum State {
        DRAFT,
        CHECKED
    }

    public boolean isCorrection() {
        return publicVersion != null;
    }
}
