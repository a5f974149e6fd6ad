/** Fictitious decisions: what a fresh portal shows, and what the benchmark imports. Pure: the same seed, the same decisions. */
@NullMarked
package org.mingjing.decision.demo;

import org.jspecify.annotations.NullMarked;
