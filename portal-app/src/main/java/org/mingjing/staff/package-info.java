/** Sign-in of staff, roles, and the audit trail. */
@ApplicationModule(allowedDependencies = {"shared", "ledger", "ledger :: tlog"})
@NullMarked
package org.mingjing.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
