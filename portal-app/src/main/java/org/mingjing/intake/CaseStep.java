package org.mingjing.intake;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.StaffId;

/**
 * One step of a case.
 *
 * @param visibleFrom the reporter sees it from then on
 * @param deed {@code OPEN}, a {@link Deed#code()}, or what the reporter did: {@code ANSWER}, {@code DISPUTE}, {@code RATE}, {@code LEAK}
 * @param state after it
 * @param department code, after it
 * @param role who did it, as the reporter is told: {@code INTAKE}, {@code HANDLER}, {@code REPORTER}, {@code SYSTEM}, {@code CASE_SYSTEM}
 * @param by null where no member of staff did it
 */
public record CaseStep(
        long id,
        Instant at,
        Instant visibleFrom,
        String deed,
        CaseState state,
        @Nullable String department,
        String role,
        @Nullable StaffId by,
        Map<String, String> detail) {}
