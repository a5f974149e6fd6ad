package org.mingjing.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.routing.Proposal;

/**
 * An opened case: everything a department works with.
 *
 * @param identity of a named reporter; null where anonymous
 * @param clocks the nearest first
 * @param sameMatter cases of the same place lately, or of the same group: possible duplicates, for staff alone
 * @param proposal where it belongs, with reasons; null once decided
 */
public record CaseFile(
        CaseRecord record,
        CaseContent content,
        @Nullable Identity identity,
        List<CaseMaterial> materials,
        List<CaseMessage> messages,
        List<CaseNote> notes,
        List<CaseClock> clocks,
        List<CaseStep> steps,
        List<CaseLook> looks,
        List<CaseRecord> sameMatter,
        @Nullable Proposal proposal) {

    @Override
    public String toString() {
        return "CaseFile[" + record.id() + "]";
    }

    /** @param id for {@link CaseReading#material} */
    public record CaseMaterial(
            UUID id, @Nullable UUID messageId, MaterialKind kind, int width, int height, boolean original) {}
}
