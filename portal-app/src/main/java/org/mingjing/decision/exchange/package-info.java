/** Decision files as agencies exchange them (双公示): reading, writing, and the values in their cells. */
@NullMarked
package org.mingjing.decision.exchange;

import org.jspecify.annotations.NullMarked;
