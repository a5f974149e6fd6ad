package org.mingjing.decision;

import java.time.Clock;
import java.time.LocalDate;
import org.mingjing.shared.Shanghai;
import org.mingjing.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** How long the desk has left: publication within 7 working days of the decision (双公示), the first day not counted. */
@Component
public class PublicationClock {

    private static final int NEARLY = 2;

    private final WorkingDays workingDays;
    private final DecisionSettings settings;
    private final Clock clock;

    PublicationClock(WorkingDays workingDays, DecisionSettings settings, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The clock of a draft. */
    public Due publication(LocalDate decisionDate) {
        return due(decisionDate, settings.publishWithinWorkingDays());
    }

    /** The last day in time of a decision made on this day. */
    public LocalDate lastDay(LocalDate decisionDate) {
        return workingDays.after(decisionDate, settings.publishWithinWorkingDays());
    }

    private Due due(LocalDate trigger, int days) {
        LocalDate last = workingDays.after(trigger, days);
        int left = workingDays.between(Shanghai.today(clock), last);
        Light light = left < 0 ? Light.RED : left <= NEARLY ? Light.YELLOW : Light.GREEN;
        return new Due(last, left, light, workingDays.known(last.getYear()));
    }

    /** Green; yellow with two days left or fewer; red when late. */
    public enum Light {
        GREEN,
        YELLOW,
        RED
    }

    /**
     * @param last the last day in time
     * @param workingDaysLeft negative when late
     * @param calendarKnown whether the State Council's notice for that year is known; else plain weekends were counted
     */
    public record Due(LocalDate last, int workingDaysLeft, Light light, boolean calendarKnown) {}
}
