package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.ledger.verify.Verified;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** kill -9 right after each step, and within two of them: nothing is lost, nothing is there twice, no signature is broken. */
@PortalTest
class SurviveAKillBetweenStepsTest {

    /** Where it dies. After {@code integrated} and {@code remember} the step's own transaction isn't committed yet. */
    private static final List<String> DEATHS = List.of(
            "LogSteps.sequence",
            "LedgerStore.integrated",
            "LogSteps.integrate",
            "LastCheckpoint.remember",
            "LogSteps.publish");

    private static final int APPENDED = 90;

    @Autowired
    HikariDataSource portal;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    @Test
    void theLogGoesOnAsIfNothingHadHappened() throws Exception {
        String database = "ledger_killed_" + ProcessHandle.current().pid();
        String url = portal.getJdbcUrl().replaceFirst("/postgres\\?", "/" + database + "?");
        assertThat(url).contains(database);
        jdbc.execute("create database " + database);
        Path data = Files.createDirectories(folder.resolve("data"));
        try {
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            List<String> committed = new ArrayList<>();
            List<Checkpoint> signed = new ArrayList<>();
            for (String death : DEATHS) {
                committed.addAll(live(url, data, death));
                signed.add(checkpoint(Files.readString(data.resolve("ledger").resolve("checkpoint"))));
            }
            try (var context = LedgerAlone.on(url, data)) {
                LedgerReader reader = context.getBean(LedgerReader.class);
                goesOn(reader, committed, signed);
                verifies(reader, committed.size());
            }
        } finally {
            jdbc.execute("drop database if exists " + database + " with (force)");
        }
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(Note.parse(note).text());
    }

    /** @return what it said was committed before it died */
    private List<String> live(String url, Path data, String death) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Objects.requireNonNullElse(
                                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path")),
                        LedgerAlone.class.getName(),
                        url,
                        data.toString(),
                        death,
                        Integer.toString(APPENDED))
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(death + ": " + said).isEqualTo(137);
        List<String> committed = said.stream()
                .filter(line -> line.startsWith("committed "))
                .map(line -> line.substring("committed ".length()))
                .toList();
        assertThat(committed).as(death + ": " + said).hasSize(APPENDED);
        return committed;
    }

    private static void goesOn(LedgerReader reader, List<String> committed, List<Checkpoint> signed) {
        Checkpoint now = checkpoint(reader.checkpoint().orElseThrow());
        assertThat(now.size()).isEqualTo(committed.size());
        assertThat(committed.stream()
                        .map(id -> reader.history(id).getFirst().index())
                        .toList())
                .as("each once, in the order of the commits")
                .isEqualTo(java.util.stream.LongStream.range(0, committed.size())
                        .boxed()
                        .toList());
        Tree tree = new Tree(now.size(), tile -> reader.tile(tile).orElseThrow());
        for (Checkpoint before : signed) {
            assertThat(before.origin()).isEqualTo(now.origin());
            assertThat(tree.rootAt(before.size())).isEqualTo(before.root());
        }
        assertThat(signed.stream().map(Checkpoint::size).distinct().count()).isGreaterThan(2);
    }

    private void verifies(LedgerReader reader, int size) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ledger/", exchange -> {
            try (exchange) {
                Optional<byte[]> file = file(reader, exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(
                        file.isPresent() ? 200 : 404, file.map(f -> f.length).orElse(-1));
                if (file.isPresent()) {
                    exchange.getResponseBody().write(file.get());
                }
            }
        });
        server.start();
        try {
            Verified verified = Verified.json(
                    "http://127.0.0.1:" + server.getAddress().getPort(), folder.resolve("state"), "--no-decisions");
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.facts().path("leaves").asInt()).isEqualTo(size);
        } finally {
            server.stop(0);
        }
    }

    private static Optional<byte[]> file(LedgerReader reader, String path) {
        return switch (path) {
            case "/ledger/checkpoint" -> reader.checkpoint().map(note -> note.getBytes(StandardCharsets.UTF_8));
            case "/ledger/key" -> Optional.of(reader.status().key().toString().getBytes(StandardCharsets.UTF_8));
            default ->
                TilePath.parse(path.substring(Math.min(path.length(), "/ledger/tile/".length())))
                        .flatMap(reader::tile);
        };
    }
}
