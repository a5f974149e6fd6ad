package org.mingjing.ledger.tlog;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs against roots (RFC 9162, 2.1.3.2 and 2.1.4.2, which say how; the proofs are RFC 6962's). */
public final class Proof {

    private Proof() {}

    /** Whether the leaf is there, at this index, in the tree with this root. */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hashes.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /** Whether the larger tree begins with the smaller one. */
    public static boolean extendsTree(
            long firstSize, byte[] firstRoot, long size, byte[] root, List<byte[]> consistency) {
        if (firstSize < 0 || firstSize > size) {
            return false;
        }
        if (firstSize == size || firstSize == 0) {
            return consistency.isEmpty()
                    && (firstSize == 0 ? Arrays.equals(firstRoot, Hashes.empty()) : Arrays.equals(firstRoot, root));
        }
        Iterator<byte[]> proof = consistency.iterator();
        byte[] start = firstRoot;
        if (Long.bitCount(firstSize) != 1) {
            if (!proof.hasNext()) {
                return false;
            }
            start = proof.next();
        }
        long fn = firstSize - 1;
        long sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] first = start;
        byte[] second = start;
        while (proof.hasNext()) {
            byte[] hash = proof.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = Hashes.node(hash, first);
                second = Hashes.node(hash, second);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                second = Hashes.node(second, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, firstRoot) && Arrays.equals(second, root);
    }
}
