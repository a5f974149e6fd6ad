package org.mingjing.notice;

/** What a notice is about. */
public enum Topic {
    /** A case became the department's. */
    NEW,
    NEARLY_LATE,
    /** Late: told to the intake desk as well (督办). */
    LATE,
    /** The reporter disputes how it ended. */
    DISPUTED,
    /** The reporter answered, or wrote of their own accord. */
    ANSWERED,
    /** To the reporter: something happened in their case. */
    PROGRESS
}
