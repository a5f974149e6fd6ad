package org.mingjing.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingjing.ledger.RemoteLog;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.TileWriter;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.shared.DurableFile;

/**
 * A whole copy of a log. Only what a checkpoint's root was found to cover counts as kept ({@code mirrored} says how much) and is served;
 * what lies beyond may be anything.
 */
final class Mirror implements TileWriter.Shelf {

    private final Path folder;
    private final Path mirrored;
    private final RemoteLog source;
    private volatile long size;

    Mirror(Path folder, RemoteLog source) throws IOException {
        this.folder = folder;
        this.mirrored = folder.resolve("mirrored");
        this.source = source;
        this.size = Files.exists(mirrored)
                ? Long.parseLong(Files.readString(mirrored).strip())
                : 0;
    }

    /**
     * Brings the copy up to a checkpoint that was verified.
     *
     * @throws RemoteLog.Unreachable
     * @throws Malformed the log's entries don't make up its root; nothing of them is kept
     */
    synchronized void copy(Note verified) {
        Checkpoint checkpoint = Checkpoint.parse(verified.text());
        if (checkpoint.size() <= size) {
            return;
        }
        TileWriter writer = new TileWriter(this);
        for (long from = size; from < checkpoint.size(); ) {
            long bundle = from / TilePath.FULL;
            int kept = (int) (from % TilePath.FULL);
            List<byte[]> entries = source.entries(TilePath.entries(bundle, checkpoint.size()))
                    .orElseThrow(() -> new Malformed("bundle " + bundle + " is missing"));
            List<byte[]> ours = Bundle.read(file(TilePath.ENTRIES, bundle));
            for (int i = 0; i < kept; i++) {
                if (!Arrays.equals(ours.get(i), entries.get(i))) {
                    throw new Malformed("bundle " + bundle + " has other entries than before");
                }
            }
            write(TilePath.ENTRIES, bundle, Bundle.of(entries));
            List<byte[]> fresh = entries.subList(kept, entries.size());
            writer.add(from, fresh.stream().map(Hashes::leaf).toList());
            from += fresh.size();
        }
        if (!Arrays.equals(new Tree(checkpoint.size(), this::hashes).root(), checkpoint.root())) {
            throw new Malformed("its entries don't make up its root");
        }
        DurableFile.write(mirrored, (checkpoint.size() + "\n").getBytes(StandardCharsets.US_ASCII));
        size = checkpoint.size();
    }

    /** As it is served; empty where it isn't kept. */
    Optional<byte[]> tile(TilePath tile) {
        if (TilePath.width(Math.max(0, tile.level()), tile.index(), size) < tile.width()) {
            return Optional.empty();
        }
        if (tile.level() != TilePath.ENTRIES) {
            return Optional.of(hashes(tile));
        }
        List<byte[]> entries = Bundle.read(file(TilePath.ENTRIES, tile.index()));
        return Optional.of(Bundle.of(entries.subList(0, tile.width())));
    }

    private byte[] hashes(TilePath tile) {
        return Arrays.copyOf(file(tile.level(), tile.index()), tile.width() * Hashes.SIZE);
    }

    @Override
    public byte[] tile(int level, long index) {
        return file(level, index);
    }

    @Override
    public void keep(int level, long index, byte[] hashes) {
        write(level, index, hashes);
    }

    private byte[] file(int level, long index) {
        Path file = path(level, index);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int level, long index, byte[] content) {
        Path file = path(level, index);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            DurableFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file a tile, whole or not. */
    private Path path(int level, long index) {
        return folder.resolve("tile").resolve(new TilePath(level, index, TilePath.FULL).path());
    }
}
