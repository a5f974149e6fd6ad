package org.mingjing.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.Mingjing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal in a process of its own, on a data directory that outlives it: for tests that kill it. */
public final class PortalProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Process process;

    private PortalProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /**
     * Starts it and waits until it is ready. Beside the data directory it writes {@code process.log} and keeps its temporary files in
     * {@code tmp}.
     *
     * @param settings as on a command line, {@code --name=value}
     */
    public static PortalProcess start(Path data, String... settings) throws IOException {
        return start(data, PreparedClasses.options(PortalProcess::rehearse), settings);
    }

    private static void rehearse(Path data, List<String> options) throws IOException, InterruptedException {
        try (PortalProcess portal = start(data, options)) {
            portal.get("/api/v1/decisions");
        }
    }

    private static PortalProcess start(Path data, List<String> options, String... settings) throws IOException {
        Files.deleteIfExists(data.resolve("portal.port"));
        Path tmp = Files.createDirectories(data.resolveSibling("tmp")).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.io.tmpdir=" + tmp,
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of(
                Mingjing.class.getName(), "--server.port=0", "--mingjing.demo=false", "--mingjing.data=" + data));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("process.log").toFile()))
                .start();
        PortalProcess portal = new PortalProcess(data, process);
        try {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(200))
                    .until(portal::ready);
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return portal;
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the portal ended; see process.log");
        }
        try {
            return Files.exists(data.resolve("portal.port"))
                    && http.send(
                                            HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        return JSON.readTree(http.send(
                        request(path)
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Bearer "
                                + Files.readString(data.resolve("staff-api.token"))
                                        .strip());
    }

    public URI uri(String path) throws IOException {
        return URI.create("http://127.0.0.1:"
                + Files.readString(data.resolve("portal.port")).strip() + path);
    }

    /** kill -9: nothing is closed, nothing is flushed, PostgreSQL is left an orphan. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same to PostgreSQL too, as when the power fails. */
    public void killWithDatabase() throws IOException, InterruptedException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(postmaster.getFirst().strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.addFirst(server);
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        all.forEach(one -> one.onExit().join());
    }

    /** The record itself, past the portal. */
    public Connection record() throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres", "postgres", "postgres");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
