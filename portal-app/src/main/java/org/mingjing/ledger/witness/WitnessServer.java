package org.mingjing.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;

/** The witness's doors: {@code POST /add-checkpoint}; to read {@code /key}, {@code /logs}, and below {@code /} or {@code /<log>/} a log's files. */
final class WitnessServer implements AutoCloseable {

    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final NoteVerifier key;
    private final List<WatchedLog> logs;

    private WitnessServer(HttpServer server, NoteVerifier key, List<WatchedLog> logs) {
        this.server = server;
        this.key = key;
        this.logs = logs;
    }

    /** @param port 0: any that is free */
    static WitnessServer start(String address, int port, NoteVerifier key, List<WatchedLog> logs) throws IOException {
        WitnessServer witness =
                new WitnessServer(HttpServer.create(new InetSocketAddress(address, port), 0), key, logs);
        witness.server.setExecutor(witness.threads);
        witness.server.createContext("/", witness::handle);
        witness.server.start();
        return witness;
    }

    URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Reply(int status, String type, byte[] body) {
        static Reply text(int status, String body) {
            return new Reply(status, TEXT, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (RuntimeException broken) {
                reply = Reply.text(500, "出错 (something is wrong here)\n");
            }
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/add-checkpoint")) {
            if (!method.equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                return Reply.text(405, "POST\n");
            }
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
            return body.length > LONGEST_REQUEST ? Reply.text(413, "太长 (too long)\n") : addCheckpoint(body);
        }
        return method.equals("GET") ? file(path) : Reply.text(405, "GET\n");
    }

    private Reply addCheckpoint(byte[] body) {
        AddCheckpoint request;
        String origin;
        try {
            request = AddCheckpoint.parse(new String(body, StandardCharsets.UTF_8));
            origin = Checkpoint.parse(request.note().text()).origin();
        } catch (Malformed e) {
            return Reply.text(400, e.getMessage() + "\n");
        }
        WatchedLog log = logs.stream()
                .filter(one -> one.origin().equals(origin))
                .findFirst()
                .orElse(null);
        if (log == null) {
            return Reply.text(404, "不认识这个账本 (unknown log)\n");
        }
        return switch (log.add(request.old(), request.proof(), request.note())) {
            case WatchedLog.Answer.Cosigned(String line) -> Reply.text(200, line);
            case WatchedLog.Answer.Conflict(long size) ->
                new Reply(409, "text/x.tlog.size", (size + "\n").getBytes(StandardCharsets.US_ASCII));
            case WatchedLog.Answer.Backwards() -> Reply.text(400, "the old size is larger than the checkpoint's\n");
            case WatchedLog.Answer.UnknownKey() -> Reply.text(403, "不是已知密钥签的 (no signature by a known key)\n");
            case WatchedLog.Answer.NotProved() -> Reply.text(422, "一致性证明不成立 (the consistency proof doesn't verify)\n");
        };
    }

    private Reply file(String path) {
        switch (path) {
            case "/" -> {
                return Reply.text(
                        200, "明镜账本见证方 (a witness of Mingjing ledgers): /key /logs /checkpoint\n" + key + "\n");
            }
            case "/key" -> {
                return Reply.text(200, key + "\n");
            }
            case "/logs" -> {
                return Reply.text(
                        200,
                        logs.stream()
                                .map(log -> log.name() + " " + log.origin() + "\n")
                                .collect(Collectors.joining()));
            }
            default -> {
                return files(path.substring(1)).orElseGet(() -> Reply.text(404, "没有 (not found)\n"));
            }
        }
    }

    private Optional<Reply> files(String path) {
        for (WatchedLog log : logs) {
            if (path.startsWith(log.name() + "/")) {
                return file(log, path.substring(log.name().length() + 1));
            }
        }
        return logs.size() == 1 ? file(logs.getFirst(), path) : Optional.empty();
    }

    private static Optional<Reply> file(WatchedLog log, String path) {
        if (path.equals("checkpoint")) {
            return log.newest().map(note -> Reply.text(200, note.toString()));
        }
        return path.startsWith("tile/")
                ? TilePath.parse(path.substring(5))
                        .flatMap(log::tile)
                        .map(bytes -> new Reply(200, "application/octet-stream", bytes))
                : Optional.empty();
    }
}
