package org.mingjing.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds leaf hashes to a log's tiles: what is full is hashed into the level above. */
public final class TileWriter {

    private static final int BYTES = TilePath.FULL * Hashes.SIZE;

    /** Where tiles are kept while they grow. */
    public interface Shelf {

        /** All hashes that are kept of a tile; none where there is none. */
        byte[] tile(int level, long index);

        /** Replaces a tile. @param hashes up to 256, one after the other */
        void keep(int level, long index, byte[] hashes);
    }

    private final Shelf shelf;

    public TileWriter(Shelf shelf) {
        this.shelf = shelf;
    }

    /** @param size of the tree before */
    public void add(long size, List<byte[]> leafHashes) {
        add(0, size, leafHashes);
    }

    private void add(int level, long count, List<byte[]> hashes) {
        List<byte[]> above = new ArrayList<>();
        long index = count / TilePath.FULL;
        ByteArrayOutputStream tile = new ByteArrayOutputStream(BYTES);
        // Hashes beyond the tree's size were left by an integration that never came to its end.
        tile.writeBytes(Arrays.copyOf(shelf.tile(level, index), (int) (count % TilePath.FULL) * Hashes.SIZE));
        for (byte[] hash : hashes) {
            tile.writeBytes(hash);
            if (tile.size() == BYTES) {
                byte[] full = tile.toByteArray();
                shelf.keep(level, index++, full);
                above.add(Tree.top(full));
                tile.reset();
            }
        }
        if (tile.size() > 0) {
            shelf.keep(level, index, tile.toByteArray());
        }
        if (!above.isEmpty()) {
            add(level + 1, count / TilePath.FULL, above);
        }
    }
}
