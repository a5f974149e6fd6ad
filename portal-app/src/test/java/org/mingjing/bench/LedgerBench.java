package org.mingjing.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.GoCheck;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Recorded;
import org.mingjing.ledger.verify.Verified;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./portal bench ledger}: appending, proving and checking, beside what the same machine does at best. */
@PortalTest
@Tag("bench")
class LedgerBench {

    private static final PrintStream OUT = System.out;
    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int APPENDS = 6000;
    private static final int WRITERS = 16;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void figures() throws Exception {
        OUT.printf("%nledger: %d cores%n", Runtime.getRuntime().availableProcessors());
        jdbc.execute("create table if not exists bench_commit (id bigint generated always as identity, text text)");
        rate(1500, this::append);
        rate(1500, this::bare);
        for (int round = 0; round < 2; round++) {
            double bare = rate(APPENDS, this::bare);
            double ours = rate(APPENDS, this::append);
            OUT.printf(
                    "  appends, each durable in a transaction of its own, %d at once: %,.0f /s (goal ≥ 1,500); peer, bare one-row commits %,.0f /s, ratio %.2f%n",
                    WRITERS, ours, bare, ours / bare);
        }
        jdbc.execute("drop table bench_commit");
        OUT.printf("  append → signed checkpoint   %s (goal ≤ 5 s)%n", freshness());
        fill();
        OUT.printf("  append → signed checkpoint   %s, beside so many%n", freshness());
        proofs();
        check();
    }

    private LedgerEntry entry() {
        return LedgerEntry.of(
                EntryKind.SUBMISSION_RECEIVED,
                UUID.randomUUID().toString(),
                1,
                ledger.today(),
                Commitment.to(new byte[] {1}));
    }

    private void append() {
        transaction.executeWithoutResult(status -> ledger.append(entry()));
    }

    private void bare() {
        jdbc.update("insert into bench_commit (text) values (?)", "晚上八点以后，门口摆桌椅，盲道过不去");
    }

    private static double rate(int count, Runnable deed) {
        AtomicLong left = new AtomicLong(count);
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        deed.run();
                    }
                });
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private Figures freshness() throws InterruptedException {
        Figures figures = new Figures();
        for (int i = 0; i < 15; i++) {
            LedgerEntry entry = entry();
            long start = System.nanoTime();
            transaction.executeWithoutResult(status -> ledger.append(entry));
            while (reader.newest(entry.id()).orElseThrow().index() == null) {
                Thread.sleep(5);
            }
            figures.add(System.nanoTime() - start);
        }
        return figures;
    }

    private void fill() throws InterruptedException {
        long start = System.nanoTime();
        long missing = ENTRIES - reader.status().size();
        for (long done = 0; done < missing; done += 5000) {
            List<LedgerEntry> batch = new ArrayList<>();
            for (long i = done; i < Math.min(missing, done + 5000); i++) {
                batch.add(entry());
            }
            transaction.executeWithoutResult(status -> ledger.append(batch));
        }
        double appended = (System.nanoTime() - start) / 1e9;
        while (reader.status().size() < ENTRIES) {
            Thread.sleep(50);
        }
        OUT.printf(
                "  %,d appended in batches in %.0f s, in tiles and signed after %.0f s more%n",
                missing, appended, (System.nanoTime() - start) / 1e9 - appended);
    }

    private void proofs() {
        Random random = new Random(7);
        List<String> ids = jdbc.queryForList(
                "select subject from ledger_entry tablesample bernoulli (?) limit 4000",
                String.class,
                100.0 * 6000 / ENTRIES);
        Figures proofs = new Figures();
        Figures both = new Figures();
        long largest = 0;
        LedgerEntry any = entry();
        for (int round = 0; round < 5000; round++) {
            long start = System.nanoTime();
            Inclusion inclusion = reader.inclusion(new Recorded(any, random.nextLong(ENTRIES)))
                    .orElseThrow();
            if (round >= 1000) {
                proofs.add(System.nanoTime() - start);
            }
            largest = Math.max(largest, size(any, inclusion));
        }
        for (String id : ids) {
            long start = System.nanoTime();
            largest = Math.max(
                    largest,
                    size(any, reader.inclusion(reader.newest(id).orElseThrow()).orElseThrow()));
            both.add(System.nanoTime() - start);
        }
        OUT.printf(
                "  inclusion proof, one of %,d: %s (goal ≤ 2 ms)%n",
                reader.status().size(), proofs);
        OUT.printf("  the same with finding the entry by its id: %s%n", both);
        OUT.printf("  entry, salt, proof in base64 and signed checkpoint: at most %,d bytes (goal ≤ 3 KB)%n", largest);
    }

    private static long size(LedgerEntry entry, Inclusion inclusion) {
        long path = inclusion.path().stream()
                .mapToLong(hash -> Base64.getEncoder().encodeToString(hash).length() + 3)
                .sum();
        return path + entry.bytes().length + inclusion.checkpoint().length() + 44;
    }

    private void check() throws Exception {
        Path state = Files.createTempDirectory("bench").resolve("state");
        String url = "http://127.0.0.1:" + port;
        for (int round = 0; round < 2; round++) {
            Verified verified = Verified.json(url, state, "--no-decisions");
            OUT.printf(
                    "  ./portal verify over HTTP, portal on the same cores: %,d leaves in %.1f s = %,d /s (goal ≥ 20,000)%s%n",
                    verified.facts().path("leaves").asLong(),
                    verified.facts().path("seconds").asDouble(),
                    verified.facts().path("leavesPerSecond").asLong(),
                    verified.exit() == 0 ? "" : " FINDINGS " + verified.out());
        }
        OUT.printf("  peer: bare SHA-256 of the same bytes, one thread %,.0f leaves/s%n", bareHashes());
        GoCheck.Result go = GoCheck.build().run("-url", url, "-records", "20000");
        OUT.printf(
                "  peer: Go's sumdb/tlog, proving 20,000 of them: %s%n",
                go.said().strip());
    }

    private double bareHashes() throws Exception {
        Http http = new Http(port);
        byte[] bundle = http.get("/ledger/tile/entries/001").body();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        List<byte[]> leaves = org.mingjing.ledger.tlog.Bundle.read(bundle);
        long hashed = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2_000_000_000L) {
            for (byte[] leaf : leaves) {
                sha.update((byte) 0);
                sha.digest(leaf);
            }
            hashed += leaves.size();
        }
        return hashed / ((System.nanoTime() - start) / 1e9);
    }
}
