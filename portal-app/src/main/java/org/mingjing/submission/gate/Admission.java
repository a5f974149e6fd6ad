package org.mingjing.submission.gate;

import java.time.Duration;
import java.util.Locale;

/** What the gate says to a proof. */
public sealed interface Admission {

    record Admitted() implements Admission {}

    /**
     * Not now, or not with this proof; what was written is kept by the form and can be sent again.
     *
     * @param retryAfter how long to wait before the same proof may pass; zero where a fresh proof is needed, which is to be had at
     *     once
     */
    record Refused(Reason reason, Duration retryAfter) implements Admission {}

    enum Reason {
        /** No proof came. */
        MISSING,
        /** Not made by this portal, changed on the way, or not solved. */
        BROKEN,
        EXPIRED,
        /** Another submission was sent with it. */
        USED,
        /** A ticket younger than its delay. */
        TOO_EARLY,
        /** More tickets come than the plain forms' queue takes. */
        BUSY;

        /** Its message key: {@code gate.refused.too-early}. */
        public String key() {
            return "gate.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
