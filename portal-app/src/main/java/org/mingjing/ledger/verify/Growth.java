package org.mingjing.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tiles;
import org.mingjing.ledger.tlog.Tree;

/** The tree as the leaves make it, whatever the served tiles say. Of the leaves' own hashes it keeps those alone that roots need. */
final class Growth implements Tiles {

    private final long kept;
    private final Map<Long, byte[]> bottom = new HashMap<>();
    private final List<Level> above = new ArrayList<>();
    private long size;

    /** @param former a size whose root will be asked for too */
    Growth(long former) {
        this.kept = former / TilePath.FULL;
    }

    long size() {
        return size;
    }

    /** The leaves of the bundle at the end; again and longer where it was there in part. @param hashes of all its leaves */
    void add(long bundle, byte[] hashes, byte[] top) {
        bottom.remove(bundle - 1 == kept ? -1 : bundle - 1);
        bottom.put(bundle, hashes);
        size = bundle * TilePath.FULL + hashes.length / Hashes.SIZE;
        if (top.length > 0) {
            up(0, top);
        }
    }

    private void up(int level, byte[] hash) {
        if (above.size() == level) {
            above.add(new Level());
        }
        Level here = above.get(level);
        here.add(hash);
        if (here.count % TilePath.FULL == 0) {
            up(level + 1, Tree.top(here.slice(here.count - TilePath.FULL, TilePath.FULL)));
        }
    }

    byte[] rootAt(long leaves) {
        return new Tree(size, this).rootAt(leaves);
    }

    @Override
    public byte[] read(TilePath tile) {
        if (tile.level() == 0) {
            byte[] hashes = bottom.get(tile.index());
            if (hashes == null) {
                throw new IllegalStateException("the hashes of bundle " + tile.index() + " weren't kept");
            }
            return Arrays.copyOf(hashes, tile.width() * Hashes.SIZE);
        }
        return above.get(tile.level() - 1).slice(tile.index() * TilePath.FULL, tile.width());
    }

    /** All hashes of a level above the leaves. */
    private static final class Level {
        private byte[] hashes = new byte[TilePath.FULL * Hashes.SIZE];
        private long count;

        void add(byte[] hash) {
            int at = Math.toIntExact(count * Hashes.SIZE);
            if (at == hashes.length) {
                hashes = Arrays.copyOf(hashes, hashes.length * 2);
            }
            System.arraycopy(hash, 0, hashes, at, Hashes.SIZE);
            count++;
        }

        byte[] slice(long from, int width) {
            int at = Math.toIntExact(from * Hashes.SIZE);
            return Arrays.copyOfRange(hashes, at, at + width * Hashes.SIZE);
        }
    }
}
