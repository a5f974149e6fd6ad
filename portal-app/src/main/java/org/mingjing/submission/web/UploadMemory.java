package org.mingjing.submission.web;

import java.util.concurrent.Semaphore;

/** The memory that bodies under way share: what the public sends touches no disk before it is encrypted. */
final class UploadMemory {

    private static final int UNIT = 64 << 10;

    private final Semaphore units;

    UploadMemory(long bytes) {
        units = new Semaphore((int) Math.max(1, bytes / UNIT));
    }

    Lease lease() {
        return new Lease();
    }

    /** One body's share; given back as a whole. */
    final class Lease implements AutoCloseable {

        private int taken;
        private long used;

        /** Whether there is room for so many more bytes. */
        boolean take(int bytes) {
            used += bytes;
            int needed = (int) (used / UNIT) + 1 - taken;
            if (needed > 0 && !units.tryAcquire(needed)) {
                return false;
            }
            taken += Math.max(0, needed);
            return true;
        }

        @Override
        public void close() {
            units.release(taken);
            taken = 0;
        }
    }
}
