package org.mingjing.ledger.witness;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Says what happens, once: as long as nothing changes about a log it stays quiet. */
final class Herald {

    private final PrintStream out;
    private final Clock clock;

    Herald(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void say(String what) {
        out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }

    void cry(String what) {
        say("!!! " + what);
    }
}
