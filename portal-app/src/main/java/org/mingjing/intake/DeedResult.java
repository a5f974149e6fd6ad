package org.mingjing.intake;

/** What became of a deed. A refusal is a value: the desk says why, and nothing changed. */
public sealed interface DeedResult {

    /** @param eventId with which it can be undone for some seconds */
    record Done(long eventId) implements DeedResult {}

    record Refused(Refusal reason) implements DeedResult {}

    enum Refusal {
        /** No such case, or none that this person may know. */
        NOT_FOUND,
        /** Someone else changed it meanwhile: open it again. */
        CHANGED_MEANWHILE,
        /** It is somebody else's at the moment. */
        CLAIMED,
        /** This deed is another role's or another department's. */
        NOT_ENTITLED,
        /** It doesn't fit how the case stands. */
        WRONG_STATE,
        /** Never to the department complained about. */
        CONFLICT_OF_INTEREST,
        NO_SUCH_DEPARTMENT,
        /** The reporter is owed words. */
        WORDS_MISSING,
        WORDS_TOO_LONG,
        /** This outcome is another kind's. */
        WRONG_OUTCOME,
        /** No such decision is public. */
        NO_SUCH_DECISION,
        /** This deadline can't be extended, or not again. */
        NOT_EXTENSIBLE,
        /** No other case has this number. */
        NO_SUCH_CASE,
        /** The reporter didn't consent to publication. */
        NO_CONSENT,
        /** Too late to take it back, or something else happened since. */
        NOT_UNDOABLE
    }

    static DeedResult refused(Refusal reason) {
        return new Refused(reason);
    }
}
