package org.mingjing.intake.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjing.shared.Shanghai;
import org.mingjing.shared.WorkingDays;

/**
 * Counts one period in Asia/Shanghai. Days: the day of the trigger isn't counted, the period ends at 24:00 of its last day
 * (行政处罚法 Art. 85, 民事诉讼法 Art. 85). A period of calendar days or months that would end on a day off ends on the next working day.
 *
 * <p>A pause stops hours by the moment. It stops days only as far as it covers whole days, midnight to midnight, that the
 * period would have counted: the bureau never gains more than the reporter's silence cost it. What lies after the period's end
 * changes nothing, overlapping pauses count once.
 */
final class Period {

    private final WorkingDays calendar;
    private final List<Pause> pauses;

    Period(WorkingDays calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = merged(pauses);
    }

    Instant end(Instant trigger, int count, ClockUnit unit) {
        LocalDate first = trigger.atZone(Shanghai.ZONE).toLocalDate();
        return switch (unit) {
            case HOUR -> hours(trigger, count);
            case WORKING_DAY -> midnightAfter(workingDays(first, count));
            case CALENDAR_DAY -> midnightAfter(days(first, first.plusDays(count)));
            case MONTH -> midnightAfter(days(first, first.plusMonths(count)));
        };
    }

    private Instant hours(Instant trigger, int count) {
        Instant end = trigger.plus(Duration.ofHours(count));
        for (Pause pause : pauses) {
            Instant from = pause.from().isBefore(trigger) ? trigger : pause.from();
            if (from.isBefore(end) && from.isBefore(pause.until())) {
                end = end.plus(Duration.between(from, pause.until()));
            }
        }
        return end;
    }

    private LocalDate workingDays(LocalDate first, int count) {
        LocalDate day = first;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (works(day) && !paused(day)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate days(LocalDate first, LocalDate unpausedEnd) {
        LocalDate end = unpausedEnd;
        for (LocalDate day = first.plusDays(1); !pauses.isEmpty() && !day.isAfter(end); day = day.plusDays(1)) {
            if (paused(day)) {
                end = end.plusDays(1);
            }
        }
        while (!works(end) || paused(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private boolean works(LocalDate day) {
        calendar.known(day.getYear());
        return calendar.isWorkingDay(day);
    }

    private boolean paused(LocalDate day) {
        Instant from = day.atStartOfDay(Shanghai.ZONE).toInstant();
        Instant until = midnightAfter(day);
        return pauses.stream()
                .anyMatch(pause -> !pause.from().isAfter(from) && !pause.until().isBefore(until));
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
    }

    private static List<Pause> merged(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause next :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from().isAfter(last.until())) {
                merged.add(next);
            } else if (next.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Pause(last.from(), next.until()));
            }
        }
        return List.copyOf(merged);
    }
}
