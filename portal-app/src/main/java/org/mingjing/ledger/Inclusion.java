package org.mingjing.ledger;

import java.util.List;

/**
 * Proof that an entry is in the log.
 *
 * @param index its leaf
 * @param path hashes from the leaf's sibling to the root's child (RFC 6962, 2.1.1), 32 bytes each
 * @param checkpoint the signed note that it leads to, with cosignatures
 */
public record Inclusion(long index, List<byte[]> path, String checkpoint) {}
