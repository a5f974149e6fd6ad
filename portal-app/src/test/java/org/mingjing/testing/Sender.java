package org.mingjing.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends to the public API and looks up what became of it. */
public final class Sender {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----mingjing-7MA4YWxkTrZu0gW";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> headers;

    /** @param headers with every request */
    public Sender(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    public Sender() {
        this(Map.of());
    }

    /** A file of a submission. */
    public record Attached(String name, byte[] content) {}

    /** An anonymous report without proof of work: add {@code altcha}. */
    public static Map<String, Object> report(String text, String place, String nonce) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "REPORT");
        body.put("text", text);
        body.put("place", place);
        body.put("consent", List.of("PROCESSING"));
        body.put("nonce", nonce);
        return body;
    }

    /** Does the work first. @param portal its address, without a path */
    public HttpResponse<String> submit(URI portal, Map<String, Object> body) throws IOException, InterruptedException {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        whole.put("altcha", work(portal));
        return post(portal.resolve("/api/v1/submissions"), JSON.writeValueAsString(whole));
    }

    public HttpResponse<String> submit(URI address, URI portal, Map<String, Object> body, List<Attached> files)
            throws IOException, InterruptedException {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        whole.put("altcha", work(portal));
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        part(parts, "name=\"submission\"\r\nContent-Type: application/json", JSON.writeValueAsBytes(whole));
        for (Attached file : files) {
            part(parts, "name=\"files\"; filename=\"" + file.name() + "\"\r\nContent-Type: image/jpeg", file.content());
        }
        parts.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(parts.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> lookup(URI portal, String receipt) throws IOException, InterruptedException {
        return post(portal.resolve("/api/v1/submissions/lookup"), JSON.writeValueAsString(Map.of("receipt", receipt)));
    }

    public HttpResponse<String> post(URI address, String json) throws IOException, InterruptedException {
        return http.send(
                request(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> postForm(URI address, String form) throws IOException, InterruptedException {
        return http.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private String work(URI portal) throws IOException, InterruptedException {
        return ProofOfWork.solve(get(portal.resolve("/api/v1/altcha")).body());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }

    private static void part(ByteArrayOutputStream parts, String disposition, byte[] content) throws IOException {
        parts.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.write(content);
        parts.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
