/** The embedded mode: one data directory with one owner, its PostgreSQL, and the hand-over of commands. */
@ApplicationModule(allowedDependencies = {"shared", "ledger :: tlog"})
@NullMarked
package org.mingjing.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
