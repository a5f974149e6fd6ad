package org.mingjing.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.ledger.verify.Finding.Kind;

/**
 * A bundle, read, parsed, hashed and held against its tile.
 *
 * @param entries null where a leaf isn't an entry
 * @param hashes of the leaves; null where the bundle can't be used
 * @param top over a full bundle; otherwise empty
 */
record ReadBundle(long index, List<@Nullable LedgerEntry> entries, byte @Nullable [] hashes, byte[] top) {

    private static final byte[] NONE = new byte[0];

    static ReadBundle of(PublicFiles files, long index, long treeSize, Report report) throws Unreadable {
        TilePath bundle = TilePath.entries(index, treeSize);
        TilePath tile = TilePath.hashes(0, index, treeSize);
        Optional<byte[]> leaves = files.tile(bundle);
        Optional<byte[]> served = files.tile(tile);
        if (served.isEmpty()) {
            report.finding(
                    Kind.MISSING_FILE,
                    "tile/" + tile.path(),
                    "检查点所含的文件缺失",
                    "the checkpoint covers it, it isn't served");
        }
        if (leaves.isEmpty()) {
            report.finding(
                    Kind.MISSING_FILE,
                    "tile/" + bundle.path(),
                    "检查点所含的文件缺失",
                    "the checkpoint covers it, it isn't served");
            return new ReadBundle(index, List.of(), null, NONE);
        }
        try {
            return of(index, Bundle.read(leaves.get()), bundle, served.orElse(null), report);
        } catch (Malformed broken) {
            report.finding(Kind.ALTERED_FILE, "tile/" + bundle.path(), "文件残缺", Report.words(broken));
            return new ReadBundle(index, List.of(), null, NONE);
        }
    }

    private static ReadBundle of(
            long index, List<byte[]> leaves, TilePath bundle, byte @Nullable [] served, Report report) {
        int width = bundle.width();
        if (leaves.size() < width) {
            throw new Malformed("has " + leaves.size() + " entries instead of " + width);
        }
        byte[] hashes = new byte[width * Hashes.SIZE];
        List<@Nullable LedgerEntry> entries = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            byte[] leaf = leaves.get(i);
            System.arraycopy(Hashes.leaf(leaf), 0, hashes, i * Hashes.SIZE, Hashes.SIZE);
            entries.add(parse(leaf, index * TilePath.FULL + i, report));
        }
        if (served != null && !Arrays.equals(hashes, served)) {
            int first = Math.max(0, Arrays.mismatch(hashes, served)) / Hashes.SIZE;
            report.finding(
                    Kind.ALTERED_FILE,
                    "tile/0" + bundle.path().substring("entries".length()),
                    "与条目不符，自第 " + (index * TilePath.FULL + first) + " 条起",
                    "tile and entries differ, first at leaf " + (index * TilePath.FULL + first));
        }
        return new ReadBundle(index, entries, hashes, width == TilePath.FULL ? Tree.top(hashes) : NONE);
    }

    private static @Nullable LedgerEntry parse(byte[] leaf, long index, Report report) {
        try {
            return LedgerEntry.parse(leaf);
        } catch (Malformed other) {
            report.finding(Kind.MALFORMED_ENTRY, index, "不是规范的条目", Report.words(other));
            return null;
        }
    }
}
