package org.mingjing.decision.verification;

import java.time.Duration;

/** Until when a piece of work may go on. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return System.nanoTime() - end > 0;
    }

    /** @throws Over it is */
    void check() {
        if (over()) {
            throw new Over();
        }
    }

    /** Thrown through libraries that know only unchecked exceptions. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
