/** Finds and masks personal data in text and fields; pure: no database, no clock, no network. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.mingjing.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
