package org.mingjing.intake.clock;

/** How a clock stands. */
public enum Light {
    GREEN,
    /** Nearly late: no more than the rule's {@code warn} is left. */
    YELLOW,
    /** Late. */
    RED
}
