package org.mingjing.testing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small stand-in for the agency's case system: it checks signatures, knows what it has, and misbehaves on demand. */
public final class CaseSystem {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

    /** How it answers the next request; without one it takes it. */
    public enum Answer {
        TAKE,
        ERROR,
        REDIRECT,
        SLOW,
        GONE
    }

    private final HttpServer server;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Answer> next = new ConcurrentLinkedDeque<>();
    private volatile Answer always = Answer.TAKE;

    public CaseSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hooks", this::hook);
        server.createContext("/internal", exchange -> {
            elsewhere.add(exchange.getRequestURI().toString());
            answer(exchange, 200);
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void answers(Answer... inTurn) {
        next.addAll(List.of(inTurn));
    }

    public void always(Answer answer) {
        always = answer;
    }

    private void hook(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(body);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        attempts.add(id);
        try {
            new Webhook(SECRET).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException e) {
            answer(exchange, 401);
            return;
        }
        Answer answer = next.isEmpty() ? always : next.poll();
        switch (answer) {
            case ERROR -> answer(exchange, 500);
            case GONE -> answer(exchange, 410);
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/internal");
                answer(exchange, 307);
            }
            case SLOW -> {
                try {
                    Thread.sleep(5000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                answer(exchange, 200);
            }
            case TAKE -> {
                known.putIfAbsent(id, body);
                answer(exchange, 200);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        byte[] words = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.sendResponseHeaders(status, words.length);
            exchange.getResponseBody().write(words);
        } catch (IOException goneAway) {
            // The caller reads the status alone.
        }
    }

    /** Bodies of what it took about a case, each once. */
    public List<String> about(String caseNumber) {
        return known.values().stream().filter(body -> body.contains(caseNumber)).toList();
    }

    public boolean has(String caseNumber, String type) {
        return about(caseNumber).stream().anyMatch(body -> body.contains("\"" + type + "\""));
    }

    /** Every body that reached it, taken or not. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    public long attempts(String id) {
        return attempts.stream().filter(id::equals).count();
    }

    /** What followed a redirect. */
    public List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }
}
