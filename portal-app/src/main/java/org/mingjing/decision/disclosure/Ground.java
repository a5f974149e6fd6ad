package org.mingjing.decision.disclosure;

import org.mingjing.decision.HoldReason;

/** Why a decision isn't published although its day may be over. */
public enum Ground {
    /** {@link HoldReason#NATURAL_PERSON_NOT_PUNISHED}: held until a person decides. */
    NATURAL_PERSON_NOT_PUNISHED,
    /** {@link HoldReason#WARNING_ONLY}: held until a person decides. */
    WARNING_ONLY,
    /** The desk decided against publication. */
    REJECTED
}
