/** Holds off floods without knowing anybody: proofs of work, form tickets, budgets that raise the cost and never close the door. */
@NullMarked
package org.mingjing.submission.gate;

import org.jspecify.annotations.NullMarked;
