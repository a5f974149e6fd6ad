/** Fictitious cases (演示): what a fresh portal's desk shows. */
@NullMarked
package org.mingjing.intake.demo;

import org.jspecify.annotations.NullMarked;
