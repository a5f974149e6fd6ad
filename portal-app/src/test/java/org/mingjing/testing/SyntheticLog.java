package org.mingjing.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.TileWriter;
import org.mingjing.ledger.tlog.Tree;

/** A log in memory, served over HTTP as a portal serves its own; its files can be falsified. */
public final class SyntheticLog implements AutoCloseable {

    public final NoteSigner signer;
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final Map<String, byte[]> falsified = new HashMap<>();
    private final HttpServer server;

    public SyntheticLog(String origin) throws IOException {
        this(NoteSigner.generate(origin, NoteVerifier.LOG));
    }

    public SyntheticLog(NoteSigner signer) throws IOException {
        this.signer = signer;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ledger/", this::serve);
        server.start();
    }

    public SyntheticLog grow(String what, int howMany) {
        List<byte[]> fresh = IntStream.range(0, howMany)
                .mapToObj(i -> (what + " " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        new TileWriter(shelf())
                .add(entries.size(), fresh.stream().map(Hashes::leaf).toList());
        entries.addAll(fresh);
        falsified.put("checkpoint", note().toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private TileWriter.Shelf shelf() {
        return new TileWriter.Shelf() {
            @Override
            public byte[] tile(int level, long index) {
                return tiles.getOrDefault(level + "/" + index, new byte[0]);
            }

            @Override
            public void keep(int level, long index, byte[] hashes) {
                tiles.put(level + "/" + index, hashes);
            }
        };
    }

    public int size() {
        return entries.size();
    }

    public Tree tree(long size) {
        return new Tree(size, tile -> Arrays.copyOf(tiles.get(tile.level() + "/" + tile.index()), tile.width() * 32));
    }

    public Note note() {
        return note(size());
    }

    public Note note(long size) {
        return note(size, signer);
    }

    public Note note(long size, NoteSigner... by) {
        String text = new Checkpoint(signer.verifier().name(), size, tree(size).root()).text();
        return new Note(
                text,
                Arrays.stream(by).map(one -> one.sign(text, Instant.EPOCH)).toList());
    }

    /** What is served below {@code /ledger/} instead of the truth. */
    public void serve(String path, byte[] content) {
        falsified.put(path, content);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/ledger/".length());
            byte[] body =
                    falsified.getOrDefault(path, path.startsWith("tile/") ? tile(path.substring(5)) : new byte[0]);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private byte[] tile(String path) {
        TilePath tile = TilePath.parse(path).orElseThrow();
        if (TilePath.width(Math.max(0, tile.level()), tile.index(), size()) < tile.width()) {
            return new byte[0];
        }
        int from = (int) tile.index() * TilePath.FULL;
        return tile.level() == TilePath.ENTRIES
                ? Bundle.of(entries.subList(from, from + tile.width()))
                : Arrays.copyOf(tiles.get(tile.level() + "/" + tile.index()), tile.width() * 32);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
