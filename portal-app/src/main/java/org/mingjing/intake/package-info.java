/** Cases: what the public sends becomes a case with clocks, a department, a dialogue and an outcome. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "vault", "redaction", "ledger", "staff", "decision"})
@NullMarked
package org.mingjing.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
