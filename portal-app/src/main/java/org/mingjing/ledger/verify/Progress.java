package org.mingjing.ledger.verify;

import java.io.PrintStream;

/** A line a second while something takes longer than that. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final long start = System.nanoTime();
    private long said = start;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** @param of 0 where nobody knows */
    void at(String what, long done, long of) {
        long now = System.nanoTime();
        if (now - said >= SECOND) {
            said = now;
            out.printf("  … %s %,d%s%n", what, done, of > 0 ? " / %,d".formatted(of) : "");
        }
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
