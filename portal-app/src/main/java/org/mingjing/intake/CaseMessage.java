package org.mingjing.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of one side.
 *
 * @param visibleFrom the reporter sees staff's words from then on
 * @param fromStaff else from the reporter
 * @param department code of the department that wrote
 * @param staffId who wrote; for colleagues, never for the reporter
 * @param decisionId a published decision that the words point to
 * @param asksIdentity staff asked an anonymous reporter who they are: flagged
 */
public record CaseMessage(
        UUID id,
        Instant at,
        Instant visibleFrom,
        boolean fromStaff,
        @Nullable String department,
        @Nullable String staffId,
        String words,
        @Nullable String decisionId,
        boolean asksIdentity) {

    CaseMessage with(CaseMessages.Body body) {
        return new CaseMessage(
                id, at, visibleFrom, fromStaff, department, staffId, body.words(), body.decisionId(), asksIdentity);
    }

    @Override
    public String toString() {
        return "CaseMessage[" + id + "]";
    }
}
