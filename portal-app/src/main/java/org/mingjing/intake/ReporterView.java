package org.mingjing.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the person behind the receipt sees it. It names no member of staff.
 *
 * @param department code of the department that works it
 * @param steps those that can't be undone any more, in order
 * @param looks who opened the material, the newest first
 * @param nextLook the next date worth looking: the nearest deadline, else none
 * @param disputableUntil the last day on which its end can be disputed; null where it can't
 * @param line the one line for the public that waits for approval, or that was approved
 * @param leaks cases about leaks told here
 * @param content what the person wrote, for themselves
 * @param materials how many pieces of material
 */
public record ReporterView(
        UUID caseId,
        String number,
        CaseKind kind,
        @Nullable String category,
        CaseState state,
        @Nullable String department,
        Instant receivedAt,
        boolean anonymous,
        CaseContent content,
        int materials,
        List<CaseClock> clocks,
        List<CaseStep> steps,
        List<CaseMessage> messages,
        List<Look> looks,
        @Nullable LocalDate nextLook,
        @Nullable Outcome outcome,
        @Nullable LocalDate disputableUntil,
        @Nullable Integer rating,
        PublicLines.@Nullable Proposed line,
        @Nullable String decisionId,
        List<Leak> leaks) {

    /** @param role {@code INTAKE}, {@code HANDLER} or {@code CASE_SYSTEM} */
    public record Look(Instant at, String role, @Nullable String department, boolean glassBroken) {}

    public record Leak(Instant toldAt, CaseState state, List<CaseClock> clocks, List<CaseMessage> messages) {}

    @Override
    public String toString() {
        return "ReporterView[" + number + "]";
    }
}
