/** Penalty decisions: import, redact, check, approve, publish, correct, withdraw, repair, expire; keeps the index true. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: upload",
            "vault",
            "redaction",
            "ledger",
            "ledger :: tlog",
            "staff",
            "search"
        })
@NullMarked
package org.mingjing.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
