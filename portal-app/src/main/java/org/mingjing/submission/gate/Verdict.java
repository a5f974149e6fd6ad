package org.mingjing.submission.gate;

import java.time.Instant;

/** What a proof is, regardless of who else is at the gate. */
sealed interface Verdict {

    /** @param id distinguishes it from every other of its kind */
    record Genuine(String id, Instant issued) implements Verdict {}

    record Void(Admission.Reason reason) implements Verdict {}
}
