/** Values that three or more features use: the working-day calendar, formats, clocks. Nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mingjing.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
