package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.testing.PortalProcess;
import org.mingjing.testing.Sender;
import tools.jackson.databind.JsonNode;

/**
 * The portal is killed again and again while people send: what was acknowledged is there, and what was sent again is there once. Ten
 * times alone and ten times with PostgreSQL, in two classes that run beside each other.
 */
@Tag("server")
abstract class KillsUnderLoad {

    private static final int KILLS = Integer.getInteger("mingjing.test.kills", 10);
    private static final int SENDERS = 6;
    private static final String[] SETTINGS = {
        "--mingjing.gate.scripted.easiest=20",
        "--mingjing.gate.scripted.per-minute=1000000",
        "--mingjing.gate.lookup.free=1000000",
        "--mingjing.gate.lookup.per-minute=1000000"
    };

    @TempDir
    Path folder;

    /** By nonce; only of answers that were read to their end. */
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Random chance = new Random(20_260_302);
    private final boolean withDatabase;
    private volatile @Nullable URI portal;
    private volatile boolean over;

    private record Acknowledged(String receipt, String caseNumber) {}

    /** @param withDatabase PostgreSQL is killed too, as when the power fails */
    KillsUnderLoad(boolean withDatabase) {
        this.withDatabase = withDatabase;
    }

    @Test
    void everyAcknowledgedReceiptOpensItsCaseAndNoneIsThereTwice() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                all.add(senders.submit(this::keepSending));
            }
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    killWhileTheySend(data);
                }
            } finally {
                over = true;
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (PortalProcess last = PortalProcess.start(data, SETTINGS)) {
            checkAll(last);
        }
    }

    private void killWhileTheySend(Path data) throws Exception {
        try (PortalProcess running = PortalProcess.start(data, SETTINGS)) {
            portal = running.uri("/");
            Thread.sleep(chance.nextInt(200, 1_500));
            portal = null;
            if (withDatabase) {
                running.killWithDatabase();
            } else {
                running.kill();
            }
        }
    }

    private void checkAll(PortalProcess running) throws Exception {
        URI home = running.uri("/");
        Sender sender = new Sender();
        for (Map.Entry<String, Acknowledged> one : acknowledged.entrySet()) {
            HttpResponse<String> found = sender.lookup(home, one.getValue().receipt());
            assertThat(found.statusCode()).isEqualTo(200);
            JsonNode seen = Sender.json(found);
            assertThat(seen.get("caseNumber").asString())
                    .isEqualTo(one.getValue().caseNumber());
        }
        Set<String> receipts = new HashSet<>();
        Set<String> cases = new HashSet<>();
        for (String nonce : sent) {
            Acknowledged again = read(sender.submit(home, Sender.report(text(nonce), "望海路 1 号", nonce)));
            assertThat(again).isNotNull();
            Acknowledged before = acknowledged.get(nonce);
            assertThat(before == null || before.equals(again)).isTrue();
            assertThat(receipts.add(again.receipt())).isTrue();
            assertThat(cases.add(again.caseNumber())).isTrue();
        }
        assertThat(count(running, "intake_case")).isEqualTo(sent.size());
        assertThat(count(running, "submission_receipt")).isEqualTo(sent.size());
        System.out.printf(
                "%d kills: %d acknowledged, %d sent, all there once%n", KILLS, acknowledged.size(), sent.size());
    }

    private void keepSending() {
        Sender sender = new Sender();
        while (!over) {
            String nonce = Nonce.fresh().hex();
            while (!over && !acknowledged.containsKey(nonce)) {
                URI where = portal;
                if (where == null) {
                    pause();
                } else {
                    trySending(sender, where, nonce);
                }
            }
        }
    }

    /** An answer that is cut off is none: the same nonce is sent again. */
    private void trySending(Sender sender, URI where, String nonce) {
        try {
            Map<String, Object> report = Sender.report(text(nonce), "望海路 1 号", nonce);
            sent.add(nonce);
            Acknowledged answer = read(sender.submit(where, report));
            if (answer != null) {
                acknowledged.put(nonce, answer);
            }
        } catch (IOException | RuntimeException cutOff) {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Acknowledged read(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            return null;
        }
        JsonNode body = Sender.json(answer);
        return new Acknowledged(
                body.get("receipt").asString(), body.get("caseNumber").asString());
    }

    private static long count(PortalProcess running, String table) throws Exception {
        try (Connection record = running.record();
                ResultSet rows = record.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(String nonce) {
        return "演示：门前占道经营，编号 " + nonce;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
