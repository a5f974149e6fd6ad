package org.mingjing.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;

/** Adds leaf hashes to a log's tiles: what is full is hashed into the level above. */
final class TileWriter {

    private static final int BYTES = TilePath.FULL * Hashes.SIZE;

    private final LedgerStore store;
    private final int log;

    TileWriter(LedgerStore store, int log) {
        this.store = store;
        this.log = log;
    }

    /** @param size of the tree before */
    void add(long size, List<byte[]> leafHashes) {
        add(0, size, leafHashes);
    }

    private void add(int level, long count, List<byte[]> hashes) {
        List<byte[]> above = new ArrayList<>();
        long index = count / TilePath.FULL;
        ByteArrayOutputStream tile = new ByteArrayOutputStream(BYTES);
        // Hashes beyond the tree's size were left by an integration that never came to its end.
        tile.writeBytes(Arrays.copyOf(store.tile(log, level, index), (int) (count % TilePath.FULL) * Hashes.SIZE));
        for (byte[] hash : hashes) {
            tile.writeBytes(hash);
            if (tile.size() == BYTES) {
                byte[] full = tile.toByteArray();
                store.keep(log, level, index++, full);
                above.add(Tree.top(full));
                tile.reset();
            }
        }
        if (tile.size() > 0) {
            store.keep(log, level, index, tile.toByteArray());
        }
        if (!above.isEmpty()) {
            add(level + 1, count / TilePath.FULL, above);
        }
    }
}
