package org.mingjing.ledger;

/** Why a witness didn't cosign. */
public enum WitnessProblem {
    /** No answer in time, or none that makes sense. */
    UNREACHABLE,
    /** It doesn't know this log or its key. */
    REFUSED,
    /** It remembers a log that this one doesn't continue. */
    CONTRADICTS,
    /** Its signature isn't by the key that it is known by. */
    WRONG_SIGNATURE
}
