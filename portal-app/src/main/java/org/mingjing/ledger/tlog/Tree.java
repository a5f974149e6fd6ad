package org.mingjing.ledger.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Merkle tree of a given size, read from tiles; each tile once. Root and proofs as in RFC 6962, 2.1. */
public final class Tree {

    private final long size;
    private final Tiles tiles;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    /** @param size leaves; every tile of a tree of this size must be there */
    public Tree(long size, Tiles tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no less than no leaves");
        }
        this.size = size;
        this.tiles = tiles;
    }

    /** MTH of all leaves. */
    public byte[] root() {
        return rootAt(size);
    }

    /** MTH of the first so many leaves. */
    public byte[] rootAt(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("the tree has no " + first + " leaves");
        }
        return first == 0 ? Hashes.empty() : range(0, first);
    }

    /** The audit path of a leaf, its sibling first. */
    public List<byte[]> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("the tree has no leaf " + leaf);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    private void inclusion(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** Proof that the first so many leaves are as they were; empty for 0 and for all. */
    public List<byte[]> consistency(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("the tree has no " + first + " leaves");
        }
        List<byte[]> proof = new ArrayList<>();
        if (first > 0 && first < size) {
            consistency(first, 0, size, true, proof);
        }
        return proof;
    }

    private void consistency(long first, long from, long to, boolean known, List<byte[]> proof) {
        if (first == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            consistency(first, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            consistency(first, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** MTH of leaves {@code from} to {@code to}, as the tree splits them. */
    private byte[] range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            return complete(Long.numberOfTrailingZeros(length), from / length);
        }
        long middle = from + split(length);
        return Hashes.node(range(from, middle), range(middle, to));
    }

    /** A node over 2^height leaves: read, or hashed from what one tile holds. */
    private byte[] complete(int height, long index) {
        int level = height / 8;
        int inTile = height % 8;
        long first = index << inTile;
        TilePath tile = TilePath.hashes(level, first / TilePath.FULL, size);
        byte[] hashes = read.computeIfAbsent(tile, tiles::read);
        if (hashes.length != tile.width() * Hashes.SIZE) {
            throw new Malformed("tile " + tile.path() + " has " + hashes.length + " bytes");
        }
        int offset = (int) (first % TilePath.FULL);
        return fold(hashes, offset, 1 << inTile);
    }

    static byte[] fold(byte[] hashes, int offset, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, offset * Hashes.SIZE, (offset + 1) * Hashes.SIZE);
        }
        int half = count / 2;
        return Hashes.node(fold(hashes, offset, half), fold(hashes, offset + half, half));
    }

    /** The root over a full tile's 256 hashes. */
    public static byte[] top(byte[] fullTile) {
        if (fullTile.length != TilePath.FULL * Hashes.SIZE) {
            throw new Malformed("not a full tile");
        }
        return fold(fullTile, 0, TilePath.FULL);
    }

    /** The largest power of two below n. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
