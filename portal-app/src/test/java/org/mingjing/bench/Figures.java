package org.mingjing.bench;

import java.util.Arrays;

/** Durations, and where they lie. */
final class Figures {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /** Milliseconds at a share, such as 0.5 or 0.99. */
    synchronized double at(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (count * share))] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.2f ms   p90 %.2f ms   p99 %.2f ms   (n = %,d)".formatted(at(0.5), at(0.9), at(0.99), count);
    }
}
