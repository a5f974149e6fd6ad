/**
 * The transparency log: what the bureau published, changed, withdrew and received, committed to in public, append-only. Features append
 * in their own transaction; sequencing, integrating and publishing follow by themselves.
 */
@ApplicationModule(allowedDependencies = {"shared", "vault"})
@NullMarked
package org.mingjing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
