package org.mingjing.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code ./portal bench}: submissions over HTTP, each acknowledged after its commit reached the disk. */
@PortalTest
@Tag("bench")
class SubmissionBench {

    private static final PrintStream OUT = System.out;
    private static final int SENDERS = 24;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void figures() throws Exception {
        SubmissionLoad load = new SubmissionLoad(port);
        OUT.printf("%nsubmissions: solving the proofs of work beforehand%n");
        Queue<String> proofs = load.proofs(Integer.getInteger("bench.submissions", 9000));
        closed(load, proofs, List.of(), 1000, null);
        double bare = bareCommits();
        closed(load, proofs, List.of(), 4000, "≥ 300");
        OUT.printf("  peer: bare one-row commits, as many at once   %,.0f /s%n", bare);
        OUT.printf("  open load, 100 /s for 20 s: %s (goal p99 ≤ 150 ms)%n", open(load, proofs));
        byte[] photo = SubmissionLoad.photo();
        OUT.printf("  the photo: 1280×960, %,d KB%n", photo.length >> 10);
        closed(load, proofs, List.of(photo), 100, null);
        closed(load, proofs, List.of(photo), 800, "≥ 40");
        OUT.printf(
                "  acknowledged %,d, cases in the record %,d%n",
                load.acknowledged(), jdbc.queryForObject("select count(*) from submission_receipt", Long.class));
    }

    /** As fast as answers come back. */
    private static void closed(
            SubmissionLoad load, Queue<String> proofs, List<byte[]> photos, int count, @Nullable String goal)
            throws InterruptedException {
        Figures figures = new Figures();
        AtomicLong left = new AtomicLong(count);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        figures.add(timed(load, proofs, photos, System.nanoTime()));
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (goal != null) {
            OUT.printf(
                    "  %s: %,.0f acknowledged /s (goal %s); %s%n",
                    photos.isEmpty() ? "without photo" : "with one photo, cleaned", count / seconds, goal, figures);
        }
    }

    private static Figures open(SubmissionLoad load, Queue<String> proofs) throws InterruptedException {
        Figures figures = new Figures();
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2000; i++) {
                long due = start + i * Duration.ofMillis(10).toNanos();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                senders.execute(() -> figures.add(timed(load, proofs, List.of(), due)));
            }
        }
        return figures;
    }

    private static long timed(SubmissionLoad load, Queue<String> proofs, List<byte[]> photos, long from) {
        try {
            load.send(proofs.remove(), photos);
            return System.nanoTime() - from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the same PostgreSQL does at best: one row, one commit, on the disk. */
    private double bareCommits() throws InterruptedException {
        jdbc.execute("create table if not exists bench_commit (id bigint generated always as identity, text text)");
        int count = 4000;
        AtomicLong left = new AtomicLong(count);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        jdbc.update("insert into bench_commit (text) values (?)", "晚上八点以后，门口摆桌椅，盲道过不去");
                    }
                });
            }
        }
        double rate = count / ((System.nanoTime() - start) / 1e9);
        jdbc.execute("drop table bench_commit");
        return rate;
    }
}
