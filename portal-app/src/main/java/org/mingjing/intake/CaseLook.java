package org.mingjing.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a case's material.
 *
 * @param staffId for auditors; never for the reporter
 * @param glassBroken somebody whose case it isn't, with a reason
 */
public record CaseLook(
        Instant at, String staffId, String role, @Nullable String department, boolean glassBroken) {}
