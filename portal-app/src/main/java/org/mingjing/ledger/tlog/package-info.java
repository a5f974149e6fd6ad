/**
 * The transparency log as C2SP specifies it: Merkle tree (RFC 6962), tiles (tlog-tiles), checkpoints, signed notes, cosignatures.
 * Pure: it stores nothing and asks nobody. Checkers use it without the portal.
 */
@NamedInterface("tlog")
@NullMarked
package org.mingjing.ledger.tlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
