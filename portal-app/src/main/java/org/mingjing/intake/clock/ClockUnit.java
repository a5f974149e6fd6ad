package org.mingjing.intake.clock;

/** What a deadline is counted in (行政处罚法 Art. 85: short periods are working days). */
public enum ClockUnit {
    /** From the moment on, nights and holidays included. */
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    /** To the day of the same number; where the month is too short, to its last day. */
    MONTH
}
