/** Says of an address, a number, a photo or a file what became of the decision it shows; keeps nothing of what it is given. */
@NullMarked
package org.mingjing.decision.verification;

import org.jspecify.annotations.NullMarked;
