package org.mingjing.ledger.tlog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile, and where it is served (C2SP tlog-tiles).
 *
 * @param level 0 to 63 of hashes; {@link #ENTRIES} of a bundle of entries
 * @param index from 0
 * @param width 1 to 256; below 256 it is partial
 */
public record TilePath(int level, long index, int width) {

    /** Hashes or entries of a full tile. */
    public static final int FULL = 256;

    /** Stands for the bundles, which have no level. */
    public static final int ENTRIES = -1;

    private static final Pattern FORM =
            Pattern.compile("(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** The bundle at this index in a tree of this size. */
    public static TilePath entries(long index, long treeSize) {
        return new TilePath(ENTRIES, index, width(0, index, treeSize));
    }

    /** The tile at this index in a tree of this size. */
    public static TilePath hashes(int level, long index, long treeSize) {
        return new TilePath(level, index, width(level, index, treeSize));
    }

    /** How many hashes it has in a tree of this size; 0 or less where it has none. */
    public static int width(int level, long index, long treeSize) {
        long count = level * 8 >= 63 ? 0 : treeSize >> (8 * level);
        return Math.clamp(count - index * FULL, 0, FULL);
    }

    /** Reads {@code <L>/<N>[.p/<W>]}; empty where it isn't the one way to write a tile. */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replace("x", "").replace("/", ""));
        String partial = form.group(3);
        int width = partial == null ? FULL : Integer.parseInt(partial);
        if (level > 63 || partial != null && width >= FULL) {
            return Optional.empty();
        }
        TilePath tile = new TilePath(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    public boolean full() {
        return width == FULL;
    }

    /** The path below {@code tile/}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return full() ? path.toString() : path.append(".p/").append(width).toString();
    }
}
