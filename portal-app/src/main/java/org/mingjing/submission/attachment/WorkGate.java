package org.mingjing.submission.attachment;

import java.util.concurrent.Semaphore;

/** Keeps heavy work within the machine: as many pieces at once as there are cores, and within a budget of memory. */
final class WorkGate {

    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore memory;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    WorkGate(long bytes) {
        units = (int) Math.max(1, bytes / UNIT);
        memory = new Semaphore(units, true);
    }

    interface Work<T> {
        T run() throws Unfit;
    }

    /** Waits for room; work that asks for more than there is gets all of it. */
    <T> T pass(long bytes, Work<T> work) throws Unfit {
        int share = (int) Math.min(units, bytes / UNIT + 1);
        memory.acquireUninterruptibly(share);
        try {
            cores.acquireUninterruptibly();
            try {
                return work.run();
            } finally {
                cores.release();
            }
        } finally {
            memory.release(share);
        }
    }
}
