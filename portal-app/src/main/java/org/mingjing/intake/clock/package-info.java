/** When a case must be answered: rules from data, working days, pauses, lights. Knows no case. */
@NamedInterface("clock")
@NullMarked
package org.mingjing.intake.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
