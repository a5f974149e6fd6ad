/**
 * {@code ./portal verify}: checks a whole ledger, and every decision that the portal publishes, from public files alone. A plain program
 * that trusts nothing but a key, and remembers what it saw.
 */
@NullMarked
package org.mingjing.ledger.verify;

import org.jspecify.annotations.NullMarked;
