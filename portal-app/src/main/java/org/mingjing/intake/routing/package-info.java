/** Where a case belongs: rules from data and a text classifier that gives reasons. It proposes; a person decides. */
@NamedInterface("routing")
@NullMarked
package org.mingjing.intake.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
