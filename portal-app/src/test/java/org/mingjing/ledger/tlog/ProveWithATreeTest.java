package org.mingjing.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roots and proofs against the definition in RFC 6962, 2.1, hashed without any tile. */
class ProveWithATreeTest {

    private static final int MOST = 1200;

    private final List<byte[]> leaves = new ArrayList<>();

    ProveWithATreeTest() {
        for (int i = 0; i < MOST; i++) {
            leaves.add(Hashes.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private byte[] mth(int from, int to) {
        if (from == to) {
            return Hashes.empty();
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return Hashes.node(mth(from, middle), mth(middle, to));
    }

    /** Tiles straight from their definition. */
    private byte[] tile(TilePath tile) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        int span = (int) Math.pow(256, tile.level());
        for (int i = 0; i < tile.width(); i++) {
            int from = (int) (tile.index() * 256 + i) * span;
            hashes.writeBytes(mth(from, from + span));
        }
        return hashes.toByteArray();
    }

    @Test
    void rootsAreWhatTheRfcSays() {
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000, MOST}) {
            assertThat(new Tree(size, this::tile).root()).isEqualTo(mth(0, size));
        }
    }

    @Test
    void everyLeafIsProvedAndNoOther() {
        for (int size : new int[] {1, 2, 7, 256, 257, 700, MOST}) {
            byte[] root = mth(0, size);
            Tree tree = new Tree(size, this::tile);
            for (int leaf = 0; leaf < size; leaf += size < 300 ? 1 : 37) {
                List<byte[]> path = tree.inclusion(leaf);
                assertThat(Proof.includes(leaves.get(leaf), leaf, size, path, root))
                        .isTrue();
                assertThat(Proof.includes(leaves.get((leaf + 1) % MOST), leaf, size, path, root))
                        .isFalse();
                if (size > 1) {
                    assertThat(Proof.includes(leaves.get(leaf), leaf ^ 1, size, path, root))
                            .isFalse();
                    assertThat(Proof.includes(leaves.get(leaf), leaf, size, path.subList(1, path.size()), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everySmallerTreeIsProvedAndNoOther() {
        for (int size : new int[] {1, 2, 3, 8, 257, 513, MOST}) {
            byte[] root = mth(0, size);
            Tree tree = new Tree(size, this::tile);
            for (int first = 0; first <= size; first += size < 20 ? 1 : 23) {
                List<byte[]> proof = tree.consistency(first);
                assertThat(Proof.extendsTree(first, mth(0, first), size, root, proof))
                        .isTrue();
                byte[] other = Hashes.leaf(mth(0, first));
                assertThat(Proof.extendsTree(first, other, size, root, proof)).isFalse();
                if (!proof.isEmpty()) {
                    List<byte[]> altered = new ArrayList<>(proof);
                    byte[] last = altered.getLast().clone();
                    last[0] ^= 1;
                    altered.set(altered.size() - 1, last);
                    assertThat(Proof.extendsTree(first, mth(0, first), size, root, altered))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aTileHasOneAddress() {
        assertThat(new TilePath(0, 1234067, 256).path()).isEqualTo("0/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 5, 9).path()).isEqualTo("entries/005.p/9");
        assertThat(TilePath.parse("0/x001/x234/067")).contains(new TilePath(0, 1234067, 256));
        assertThat(List.of(
                        "0/x000/067",
                        "00/067",
                        "0/67",
                        "64/000",
                        "0/000.p/0",
                        "0/000.p/256",
                        "0/000.p/01",
                        "../000",
                        "0/x001/234.p/",
                        ""))
                .allMatch(path -> TilePath.parse(path).isEmpty());
        // The specification's example.
        assertThat(TilePath.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.width(3, 0, 70_000)).isZero();
    }

    @Test
    void aBundleGivesBackItsEntries() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[Bundle.LONGEST]);
        assertThat(Bundle.read(Bundle.of(entries)))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(entries);
    }
}
