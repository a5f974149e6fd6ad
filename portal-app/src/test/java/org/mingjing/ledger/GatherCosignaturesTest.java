package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.witness.RunningWitness;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class GatherCosignaturesTest {

    @Autowired
    JdbcTemplate server;

    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static LedgerSettings.Witness witness(URI url, NoteVerifier verifier) {
        return new LedgerSettings.Witness(url, verifier.toString());
    }

    private static boolean cosigned(OwnLedger node, NoteVerifier witness) {
        return node.note().signedBy(witness);
    }

    @AfterEach
    void close() {
        OwnLedger.closeAll();
    }

    @Test
    void theServedCheckpointCarriesCosignaturesWhoeverElseIsSlowDownOrWrong() throws IOException {
        String database = OwnLedger.schema(server);
        OwnLedger first = new OwnLedger(server, database, folder("node"), OwnLedger.settings()).started();
        first.published(10);
        NoteVerifier down =
                NoteSigner.generate("down.example/w", NoteVerifier.WITNESS).verifier();
        NoteVerifier slow =
                NoteSigner.generate("slow.example/w", NoteVerifier.WITNESS).verifier();
        NoteVerifier wrong =
                NoteSigner.generate("witness.example/w1", NoteVerifier.WITNESS).verifier();
        try (RunningWitness good = new RunningWitness(
                        folder("good"), first.reader.status().key(), null, false, Clock.systemUTC());
                RunningWitness another = new RunningWitness(
                        folder("another"), first.reader.status().key(), null, false, Clock.systemUTC());
                ServerSocket silent = new ServerSocket(0)) {
            OwnLedger node = new OwnLedger(
                    server,
                    database,
                    folder("node"),
                    OwnLedger.settings(
                            List.of(
                                    witness(URI.create("http://127.0.0.1:" + silent.getLocalPort()), slow),
                                    witness(URI.create("http://127.0.0.1:1"), down),
                                    witness(another.uri(), wrong),
                                    witness(good.uri(), good.verifier())),
                            List.of()));
            node.started();
            await().atMost(Duration.ofSeconds(20)).until(() -> cosigned(node, good.verifier()));
            node.published(300);
            long before = System.nanoTime();
            new Witnesses(node.settings, node.store, node.last, new Lookout(node.settings)).ask(node.log());
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("nobody holds up the log")
                    .isLessThan(Duration.ofSeconds(1));
            await().atMost(Duration.ofSeconds(20)).until(() -> cosigned(node, good.verifier()));
            assertThat(node.note().signatures()).hasSize(2);
            assertThat(node.note().signedBy(node.reader.status().key())).isTrue();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                List<WitnessStatus> all = node.reader.witnesses();
                assertThat(all.get(0).problem()).isEqualTo(WitnessProblem.UNREACHABLE);
                assertThat(all.get(1).problem()).isEqualTo(WitnessProblem.UNREACHABLE);
                assertThat(all.get(2).problem()).isEqualTo(WitnessProblem.WRONG_SIGNATURE);
                assertThat(all.get(3).problem()).isNull();
                assertThat(all.get(3).size()).isEqualTo(310);
                assertThat(all.get(3).at()).isNotNull();
            });
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(node.last.note().map(Note::toString))
                            .contains(node.log().checkpoint()));
        }
    }

    @Test
    void aWitnessThatKnowsMoreOrOtherwiseIsToldApart() throws IOException {
        String database = OwnLedger.schema(server);
        OwnLedger node = new OwnLedger(server, database, folder("node"), OwnLedger.settings()).started();
        node.published(10);
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        int[] status = {0};
        String[] body = {""};
        http.createContext("/add-checkpoint", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status[0], body[0].length());
            exchange.getResponseBody().write(body[0].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        http.start();
        NoteVerifier verifier =
                NoteSigner.generate("w.example/w", NoteVerifier.WITNESS).verifier();
        LedgerSettings settings = OwnLedger.settings(List.of(witness(OwnLedger.uri(http), verifier)), List.of());
        AskedWitness asked =
                new AskedWitness(settings.witnesses().getFirst(), node.store, node.last, new Lookout(settings));
        record Case(int status, String body, WitnessProblem problem) {}
        for (Case one : List.of(
                new Case(409, "900\n", WitnessProblem.CONTRADICTS),
                new Case(409, "0\n", WitnessProblem.CONTRADICTS),
                new Case(409, "nonsense", WitnessProblem.CONTRADICTS),
                new Case(422, "no", WitnessProblem.CONTRADICTS),
                new Case(403, "no", WitnessProblem.REFUSED),
                new Case(404, "no", WitnessProblem.REFUSED),
                new Case(500, "no", WitnessProblem.UNREACHABLE),
                new Case(200, "x".repeat(100_000), WitnessProblem.UNREACHABLE),
                new Case(200, "no signature\n", WitnessProblem.WRONG_SIGNATURE))) {
            status[0] = one.status();
            body[0] = one.body();
            assertThat(asked.ask()).as(one.status() + " " + one.body().strip()).isEqualTo(one.problem());
        }
        http.stop(0);
        assertThat(node.note().signatures()).hasSize(1);
    }
}
