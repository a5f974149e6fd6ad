package org.mingjing.submission.gate;

import java.time.Duration;
import java.time.Instant;

/** How many came within the last minute, in six steps of ten seconds. */
final class Tide {

    private static final int STEPS = 6;
    private static final long SECONDS = Duration.ofMinutes(1).toSeconds() / STEPS;

    private final long budget;
    private final int[] counts = new int[STEPS];
    private long step;

    /** @param budget a minute */
    Tide(int budget) {
        this.budget = Math.max(1, budget);
    }

    synchronized void count(Instant now) {
        advance(now);
        counts[(int) (step % STEPS)]++;
    }

    synchronized long lastMinute(Instant now) {
        advance(now);
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** 0 within the budget, 1 up to twice the budget, 2 up to four times, and so on. */
    int level(Instant now) {
        long over = (lastMinute(now) - 1) / budget;
        return over <= 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(over);
    }

    private void advance(Instant now) {
        long current = now.getEpochSecond() / SECONDS;
        for (long next = Math.max(step + 1, current - STEPS + 1); next <= current; next++) {
            counts[(int) (next % STEPS)] = 0;
        }
        step = Math.max(step, current);
    }
}
