package org.mingjing.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The working-day calendar: State Council holiday notices as vendored from holiday-cn (MIT), weekends elsewhere.
 *
 * <p>行政处罚法 Art. 85: short periods are working days; the first day is not counted; a period that ends on a holiday runs to the
 * next working day.
 */
public final class WorkingDays {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDays.class);
    private static final int FIRST_YEAR = 2024;

    private final Map<LocalDate, Boolean> offDays;
    private final Set<Integer> knownYears;
    private final Set<Integer> missed = ConcurrentHashMap.newKeySet();

    WorkingDays(Map<LocalDate, Boolean> offDays, Set<Integer> knownYears) {
        this.offDays = Map.copyOf(offDays);
        this.knownYears = Set.copyOf(knownYears);
    }

    /** The vendored notices alone. */
    public static WorkingDays vendored() {
        return of(new CalendarSettings(Set.of(), Set.of()));
    }

    /** The vendored notices ({@code holiday-cn/*.json} on the class path), single days overridden by an administrator. */
    static WorkingDays of(CalendarSettings settings) {
        Map<LocalDate, Boolean> offDays = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        JsonMapper json = JsonMapper.builder().build();
        for (int year = FIRST_YEAR; ; year++) {
            try (InputStream in = WorkingDays.class.getResourceAsStream("/holiday-cn/" + year + ".json")) {
                if (in == null) {
                    break;
                }
                for (JsonNode day : json.readTree(in).get("days")) {
                    offDays.put(
                            LocalDate.parse(day.get("date").asString()),
                            day.get("isOffDay").asBoolean());
                }
                years.add(year);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        settings.daysOff().forEach(day -> offDays.put(day, true));
        settings.workingDays().forEach(day -> offDays.put(day, false));
        LOG.debug("working-day calendar known for {}", years);
        return new WorkingDays(offDays, years);
    }

    /** Whether the notices cover this year; where not, plain weekends count as days off, and the log says so once. */
    public boolean known(int year) {
        boolean known = knownYears.contains(year);
        if (!known && missed.add(year)) {
            LOG.warn("no holiday notice for {}: plain weekends count as days off", year);
        }
        return known;
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean off = offDays.get(day);
        if (off != null) {
            return !off;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The last day of a period of {@code count} working days that {@code trigger} sets off; the first day isn't counted. */
    public LocalDate after(LocalDate trigger, int count) {
        LocalDate day = trigger;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days from {@code from} (not counted) to {@code to} (counted); negative where {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
