/** Keys, encryption at rest, and the destruction of keys. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.mingjing.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
