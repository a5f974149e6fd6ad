package org.mingjing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Periods of 行政处罚法 Art. 85 on the State Council's calendar. */
class CountWorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.vendored();

    @Test
    void theFirstDayIsNotCountedAndHolidaysAreSkipped() {
        // National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 9, 28))).isTrue();
        assertThat(calendar.after(LocalDate.of(2025, 9, 30), 1)).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(calendar.after(LocalDate.of(2025, 9, 30), 7)).isEqualTo(LocalDate.of(2025, 10, 16));
    }

    @Test
    void whatIsLateCountsBelowZero() {
        assertThat(calendar.between(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 9)))
                .isEqualTo(1);
        assertThat(calendar.between(LocalDate.of(2025, 10, 9), LocalDate.of(2025, 9, 30)))
                .isEqualTo(-1);
    }

    @Test
    void aYearWithoutANoticeIsUnknownAndPlainWeekendsCount() {
        assertThat(calendar.known(2026)).isTrue();
        assertThat(calendar.known(2031)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
    }

    @Test
    void anAdministratorOverridesSingleDays() {
        WorkingDays overridden = WorkingDays.of(
                new CalendarSettings(Set.of(LocalDate.of(2031, 10, 1)), Set.of(LocalDate.of(2031, 10, 4))));

        assertThat(overridden.isWorkingDay(LocalDate.of(2031, 10, 1))).isFalse();
        assertThat(overridden.isWorkingDay(LocalDate.of(2031, 10, 4))).isTrue();
    }
}
