package org.mingjing.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Ends a stream from which nothing comes any more. */
final class Stall implements AutoCloseable {

    private final InputStream in;
    private final Thread guard;
    private volatile long newest = System.nanoTime();
    private volatile boolean ended;

    Stall(InputStream in, Duration patience) {
        this.in = in;
        this.guard = Thread.ofVirtual().start(() -> watch(patience));
    }

    private void watch(Duration patience) {
        try {
            while (System.nanoTime() - newest < patience.toNanos()) {
                Thread.sleep(Math.min(1000, patience.toMillis()));
            }
            ended = true;
            in.close();
        } catch (InterruptedException | IOException done) {
            // nothing is left to watch
        }
    }

    int read(byte[] buffer) throws IOException {
        int read = in.read(buffer);
        if (ended) {
            throw new IOException("nothing came for too long");
        }
        newest = System.nanoTime();
        return read;
    }

    @Override
    public void close() {
        guard.interrupt();
    }
}
