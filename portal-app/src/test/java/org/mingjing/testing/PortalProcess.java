package org.mingjing.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Starts it and waits until it is ready. @param settings more of them, as {@code --name=value} */
    public static PortalProcess start(Path data, String... settings) throws IOException {
        Files.deleteIfExists(data.resolve("portal.port"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNullElse(
                        System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path")),
                Mingjing.class.getName(),
                "--server.port=0",
                "--mingjing.demo=false",
                "--mingjing.data=" + data));
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

    private URI uri(String path) throws IOException {
        return URI.create("http://127.0.0.1:"
                + Files.readString(data.resolve("portal.port")).strip() + path);
    }

    /** kill -9: nothing is closed, nothing is flushed, PostgreSQL is left an orphan. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
