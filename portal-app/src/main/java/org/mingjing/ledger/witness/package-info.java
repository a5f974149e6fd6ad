/**
 * A witness: a program of its own, run by somebody else than the bureau. It remembers what a log signed, cosigns what continues it (C2SP
 * tlog-witness), says loudly what doesn't, and can keep a whole copy.
 */
@NullMarked
package org.mingjing.ledger.witness;

import org.jspecify.annotations.NullMarked;
