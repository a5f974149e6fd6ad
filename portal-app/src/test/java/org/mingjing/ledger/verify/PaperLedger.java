package org.mingjing.ledger.verify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import tools.jackson.databind.json.JsonMapper;

/** A ledger's public files, made of entries by the book and served over HTTP, to be tampered with. */
final class PaperLedger implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<LedgerEntry> entries = new ArrayList<>();
    final Map<String, byte[]> files = new TreeMap<>();
    final List<String> decisions = new ArrayList<>();
    NoteSigner signer;
    private final HttpServer server;

    PaperLedger(NoteSigner signer) throws IOException {
        this.signer = signer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(
                    file == null ? 404 : 200, file == null ? -1 : file.length == 0 ? -1 : file.length);
            try (OutputStream body = exchange.getResponseBody()) {
                if (file != null) {
                    body.write(file);
                }
            }
        });
        server.start();
    }

    static NoteSigner key(String origin) {
        return NoteSigner.generate(origin, NoteVerifier.LOG);
    }

    HttpServer server() {
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Submissions, so many. */
    PaperLedger noise(int count) {
        for (int i = 0; i < count; i++) {
            entries.add(LedgerEntry.of(
                    EntryKind.SUBMISSION_RECEIVED, "s" + entries.size(), 1, DAY, Commitment.to(new byte[] {(byte) i})));
        }
        return this;
    }

    /** Received and published. @return its line in the export */
    String decision(String id, String facts) {
        Commitment received = Commitment.to(new byte[] {1, 2});
        entries.add(LedgerEntry.of(EntryKind.DECISION_RECEIVED, id, 1, DAY, received));
        return shown(EntryKind.DECISION_PUBLISHED, id, 1, facts);
    }

    /** A version that is public, with its entry. */
    String shown(EntryKind kind, String id, int version, String facts) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("documentNumber", "〔2026〕第" + id + "号");
        content.put("facts", facts);
        content.put("fineYuan", new java.math.BigDecimal("500.50"));
        content.put("licence", null);
        Commitment commitment = Commitment.to(CanonicalJson.of(JSON.writeValueAsString(content)));
        entries.add(LedgerEntry.of(kind, id, version, DAY, commitment));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("version", version);
        line.putAll(content);
        line.put("publishedAt", "2026-11-02T01:02:03Z");
        line.put("publishedUntil", null);
        line.put("status", "PUBLISHED");
        line.put("url", "https://example.org/decisions/" + id);
        line.put(
                "proof",
                Map.of(
                        "salt", Base64.getEncoder().encodeToString(commitment.salt()),
                        "commitment", Base64.getEncoder().encodeToString(commitment.value())));
        String text = JSON.writeValueAsString(line);
        decisions.removeIf(old -> old.contains("\"id\":\"" + id + "\""));
        decisions.add(text);
        return text;
    }

    /** Writes all files as the entries say. */
    PaperLedger publish() {
        files.clear();
        long size = entries.size();
        List<byte[]> leaves = entries.stream().map(LedgerEntry::bytes).toList();
        byte[] level = join(leaves.stream().map(Hashes::leaf).toList());
        for (int number = 0; level.length > 0; number++) {
            List<byte[]> above = new ArrayList<>();
            for (int at = 0; at < level.length; at += 8192) {
                byte[] tile = Arrays.copyOfRange(level, at, Math.min(level.length, at + 8192));
                files.put(
                        "/ledger/tile/"
                                + TilePath.hashes(number, at / 8192, size).path(),
                        tile);
                if (tile.length == 8192) {
                    above.add(Tree.top(tile));
                }
            }
            level = join(above);
        }
        for (int from = 0; from < size; from += 256) {
            files.put("/ledger/tile/" + TilePath.entries(from / 256, size).path(), Bundle.of(leaves.subList(from, (int)
                    Math.min(size, from + 256))));
        }
        Tree tree = new Tree(size, tile -> files.get("/ledger/tile/" + tile.path()));
        sign(new Checkpoint(signer.verifier().name(), size, tree.root()));
        text("/ledger/key", signer.verifier() + "\n");
        text(
                "/decisions.jsonl",
                String.join("", decisions.stream().map(line -> line + "\n").toList()));
        return this;
    }

    void sign(Checkpoint checkpoint, NoteSigner... witnesses) {
        List<String> lines = new ArrayList<>(List.of(signer.sign(checkpoint.text(), Instant.EPOCH)));
        for (NoteSigner witness : witnesses) {
            lines.add(witness.sign(checkpoint.text(), Instant.parse("2026-11-02T08:00:00Z")));
        }
        text("/ledger/checkpoint", new Note(checkpoint.text(), lines).toString());
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(Note.parse(text("/ledger/checkpoint")).text());
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    void text(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Turns one bit. */
    void alter(String path, int at) {
        byte[] altered = files.get(path).clone();
        altered[at] ^= 1;
        files.put(path, altered);
    }

    private static byte[] join(List<byte[]> hashes) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            for (byte[] hash : hashes) {
                out.write(hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
