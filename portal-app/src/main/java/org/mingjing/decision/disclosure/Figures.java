package org.mingjing.decision.disclosure;

import java.util.EnumMap;
import java.util.Map;
import org.mingjing.decision.WithdrawalReason;

/**
 * How many decisions. Each one made is exactly one of: in publicity, in preparation, held, withdrawn, being checked, ended.
 *
 * @param made all that the record holds
 * @param published were public here at some time
 * @param onTime published by their last day in time (双公示: 7 working days)
 * @param late published after it, or in preparation beyond it
 * @param overdue those of the late ones that still aren't published
 * @param held not published, on a ground; their clock waits, they aren't late
 * @param corrected at least once
 * @param ended last day over or credit repaired: one number, never told apart
 * @param beingChecked out of publicity while a correction is decided
 */
public record Figures(
        long made,
        long published,
        long onTime,
        long late,
        long overdue,
        long inPublicity,
        long inPreparation,
        Map<Ground, Long> held,
        long corrected,
        Map<WithdrawalReason, Long> withdrawn,
        long ended,
        long beingChecked) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, Map.of(), 0, Map.of(), 0, 0);

    public Figures {
        held = sorted(Ground.class, held);
        withdrawn = sorted(WithdrawalReason.class, withdrawn);
    }

    public long heldInAll() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    public long withdrawnInAll() {
        return withdrawn.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whole percent of those due, rounded down, so that 100 means all; -1 where none was due. */
    public int onTimePercent() {
        long due = onTime + late;
        return due == 0 ? -1 : (int) (onTime * 100 / due);
    }

    Figures plus(Figures more) {
        return new Figures(
                made + more.made,
                published + more.published,
                onTime + more.onTime,
                late + more.late,
                overdue + more.overdue,
                inPublicity + more.inPublicity,
                inPreparation + more.inPreparation,
                sum(Ground.class, held, more.held),
                corrected + more.corrected,
                sum(WithdrawalReason.class, withdrawn, more.withdrawn),
                ended + more.ended,
                beingChecked + more.beingChecked);
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Class<K> type, Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new EnumMap<>(type);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private static <K extends Enum<K>> Map<K, Long> sorted(Class<K> type, Map<K, Long> counts) {
        Map<K, Long> sorted = new EnumMap<>(type);
        counts.forEach((key, count) -> {
            if (count > 0) {
                sorted.put(key, count);
            }
        });
        return java.util.Collections.unmodifiableMap(sorted);
    }
}
