package org.mingjing.decision.disclosure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of every decision, or of some agency's or year's.
 *
 * @param months the newest first, within a month by agency
 * @param numberings of the same agencies, and of numbers of the same year
 * @param unreadable document numbers without a word, a year or one serial number
 */
public record Disclosure(List<MonthOfAgency> months, List<Numbering> numberings, long unreadable, Comparison ledger) {

    /**
     * The record held against the ledger; always of the whole.
     *
     * @param record decisions that the record holds
     * @param leaves decisions that have leaves under the newest checkpoint
     * @param waiting decisions whose first leaf the next checkpoint will cover
     */
    public record Comparison(long record, long leaves, long waiting) {

        /** 0 where all is well; negative where the ledger knows of more than the record holds. */
        public long difference() {
            return record - leaves - waiting;
        }
    }

    public Disclosure {
        months = List.copyOf(months);
        numberings = List.copyOf(numberings);
    }

    /** @param agency null: all of them @param year null: all of them */
    public Disclosure of(@Nullable String agency, @Nullable Integer year) {
        Predicate<String> named = name -> agency == null || name.equals(agency);
        return new Disclosure(
                months.stream()
                        .filter(one -> named.test(one.agency())
                                && (year == null || one.month().getYear() == year))
                        .toList(),
                numberings.stream()
                        .filter(one -> named.test(one.agency()) && (year == null || one.year() == year))
                        .toList(),
                unreadable,
                ledger);
    }

    public Figures total() {
        return months.stream().map(MonthOfAgency::figures).reduce(Figures.NONE, Figures::plus);
    }

    /** All agencies of a month together, the newest month first. */
    public SortedMap<YearMonth, Figures> byMonth() {
        return by(MonthOfAgency::month, Comparator.reverseOrder());
    }

    public SortedMap<String, Figures> byAgency() {
        return by(MonthOfAgency::agency, Comparator.naturalOrder());
    }

    /** The newest first. */
    public List<Integer> years() {
        return months.stream()
                .map(one -> one.month().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private <K> SortedMap<K, Figures> by(Function<MonthOfAgency, K> key, Comparator<K> order) {
        SortedMap<K, Figures> sums = new TreeMap<>(order);
        for (MonthOfAgency one : months) {
            sums.merge(key.apply(one), one.figures(), Figures::plus);
        }
        return sums;
    }
}
