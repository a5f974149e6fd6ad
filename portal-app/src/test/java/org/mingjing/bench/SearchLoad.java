package org.mingjing.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Searches over HTTP. Nothing on the way caches an answer: the client sends no validator. */
final class SearchLoad {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final List<String> queries;

    SearchLoad(int port, List<String> queries) {
        this.port = port;
        this.queries = queries;
    }

    void once(String query) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/decisions?size=20&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + " for " + query);
        }
    }

    /** Sends at a fixed rate whether or not answers are back; a request's time counts from when it was due. */
    Figures open(int perSecond, Duration length) throws InterruptedException {
        Figures figures = new Figures();
        long start = System.nanoTime();
        long gap = 1_000_000_000L / perSecond;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * length.toSeconds(); i++) {
                long due = start + i * gap;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                String query = queries.get(i % queries.size());
                senders.execute(() -> {
                    try {
                        once(query);
                        figures.add(System.nanoTime() - due);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        return figures;
    }
}
