package org.mingjing.decision.verification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.Standing;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.Recorded;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.shared.Shanghai;

/**
 * A decision's standing as pages show it.
 *
 * @param purgedBefore versions before this one were destroyed by a correction for privacy
 * @param content to be compared with the paper in hand; null where it isn't in publicity
 * @param fine with thousands separators; null where there is none
 * @param corrections the newest first
 * @param withdrawn null unless it was
 * @param history what the ledger holds, the newest first
 * @param size leaves under the checkpoint that proves the entry; null until one does
 */
record StandingView(
        String id,
        int version,
        boolean purgedBefore,
        @Nullable DecisionContent content,
        @Nullable String fine,
        @Nullable LocalDate publishedUntil,
        List<Amended> corrections,
        PublicDecision.@Nullable Withdrawn withdrawn,
        @Nullable LocalDate withdrawnOn,
        @Nullable Recorded entry,
        @Nullable Long size,
        List<Recorded> history) {

    /** @param reason a message key */
    record Amended(int version, LocalDate on, String reason, String note, List<PublicDecision.FieldChange> changes) {}

    static StandingView of(Standing standing) {
        return switch (standing) {
            case Standing.Current current -> {
                PublicDecision.Published decision = current.decision();
                yield new StandingView(
                        current.id(),
                        decision.version(),
                        PublicVersions.purgedBefore(decision),
                        decision.content(),
                        yuan(decision.content().fineYuan()),
                        decision.publishedUntil(),
                        decision.corrections().stream()
                                .map(one -> new Amended(
                                        one.version(),
                                        LocalDate.ofInstant(one.at(), Shanghai.ZONE),
                                        "correctionReason." + one.reason(),
                                        one.note(),
                                        one.changes()))
                                .toList(),
                        null,
                        null,
                        current.entry(),
                        size(current.inclusion()),
                        told(current.history()));
            }
            case Standing.Withdrawn withdrawn ->
                new StandingView(
                        withdrawn.id(),
                        withdrawn.entry().version(),
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        withdrawn.decision(),
                        LocalDate.ofInstant(withdrawn.decision().withdrawnAt(), Shanghai.ZONE),
                        withdrawn.entry(),
                        size(withdrawn.inclusion()),
                        told(withdrawn.history()));
            case Standing.Suspended suspended -> bare(suspended);
            case Standing.Closed closed -> bare(closed);
        };
    }

    private static StandingView bare(Standing standing) {
        return new StandingView(
                standing.id(), 0, false, null, null, null, List.of(), null, null, null, null, told(standing.history()));
    }

    /** What came in says nothing of what is public; only the first time is of interest. */
    private static List<Recorded> told(List<Recorded> history) {
        boolean[] received = new boolean[1];
        return history.stream()
                .filter(one -> {
                    boolean again = one.kind() == EntryKind.DECISION_RECEIVED && received[0];
                    received[0] |= one.kind() == EntryKind.DECISION_RECEIVED;
                    return !again;
                })
                .toList()
                .reversed();
    }

    private static @Nullable Long size(@Nullable Inclusion inclusion) {
        return inclusion == null
                ? null
                : (Long) Checkpoint.parse(Note.parse(inclusion.checkpoint()).text())
                        .size();
    }

    private static @Nullable String yuan(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }
}
