package org.mingjing.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal that owns a data directory, spoken to over loopback with the token that lies in the directory. */
final class RunningPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final @Nullable Process started;

    private RunningPortal(Path data, @Nullable Process started) {
        this.data = data;
        this.started = started;
    }

    /**
     * The one that runs on it, else one started for the purpose and stopped by {@link #close}.
     *
     * @throws NotStarted it did not become ready
     */
    static RunningPortal on(Path data, List<String> settings) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Process process = DirectoryLock.owned(data) ? null : start(data, settings);
        RunningPortal portal = new RunningPortal(data, process);
        portal.awaitReady();
        return portal;
    }

    private static Process start(Path data, List<String> settings) throws IOException {
        System.err.println("› 没有正在运行的门户,临时启动一个 (no portal runs on this directory; starting one)");
        Files.deleteIfExists(data.resolve("portal.port"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Objects.requireNonNull(System.getenv("MINGJING_JAR"), "run this through ./portal"),
                "--server.port=0",
                "--mingjing.demo=false",
                "--mingjing.data=" + data));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("command.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (started != null && !started.isAlive()) {
                throw new NotStarted("门户未能启动 (the portal did not start); see " + data.resolve("command.log"));
            }
            if (Files.exists(data.resolve("portal.port")) && ready()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new NotStarted("门户没有就绪 (the portal is not ready) after " + PATIENCE.toSeconds() + " s");
    }

    private boolean ready() throws IOException, InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, String> parameters) throws IOException, InterruptedException {
        return json(request(path + query(parameters))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Streams a file; the answer is the service's JSON, or its problem detail with {@code status} ≥ 400. */
    JsonNode upload(String path, Map<String, String> parameters, Path file) throws IOException, InterruptedException {
        return json(request(path + query(parameters))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    long download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer =
                http.send(request(path).build(), HttpResponse.BodyHandlers.ofFile(file.toAbsolutePath()));
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return Files.size(file);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.body().isBlank()) {
            throw new IOException(
                    "HTTP " + answer.statusCode() + " " + request.uri().getPath());
        }
        return JSON.readTree(answer.body());
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

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public void close() {
        if (started == null) {
            return;
        }
        started.destroy();
        try {
            if (!started.waitFor(30, TimeUnit.SECONDS)) {
                started.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to look at is in the message. */
    static final class NotStarted extends RuntimeException {
        NotStarted(String message) {
            super(message);
        }
    }
}
