package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.clock.ClockUnit;
import org.mingjing.intake.clock.Light;
import org.mingjing.submission.Registered;

/**
 * A case as whoever holds its receipt sees it, on the page and in the API: departments by name, no member of staff. Names are
 * contract: others' programs read them.
 */
@Schema(name = "TrackedCase")
record TrackedCase(
        String caseNumber,
        CaseKind kind,
        @Nullable String category,
        @Nullable String categoryName,
        CaseState status,
        @Nullable Unit department,
        OffsetDateTime receivedAt,
        List<Deadline> clocks,
        List<Step> timeline,
        List<Words> messages,

        @Schema(description = "Who opened the material and when, the newest first: role and department, never a name")
        List<Look> accessLog,

        Next next,
        @Nullable End outcome,
        @Nullable Integer rating,
        @Nullable PublicLine line,

        @Schema(description = "Leaks and reprisals told here; each goes past the handling department")
        List<Leak> leaks,

        @Schema(description = "Null until a signed checkpoint of the ledger covers it: within hours of the submission")
        @Nullable
        Included inclusionProof) {

    /**
     * Proves that its commitment is in the ledger.
     *
     * @param entry canonical JSON, as it was hashed
     * @param index its leaf, from 0
     * @param inclusionProof hashes in base64, the leaf's sibling first (RFC 6962, 2.1.1)
     * @param checkpoint signed note (C2SP tlog-checkpoint)
     */
    @Schema(name = "TrackedInclusion")
    record Included(String entry, long index, List<String> inclusionProof, String checkpoint) {

        static @Nullable Included of(Registered.@Nullable Merged merged) {
            return merged == null
                    ? null
                    : new Included(
                            merged.entry().text(),
                            merged.inclusion().index(),
                            merged.inclusion().path().stream()
                                    .map(Base64.getEncoder()::encodeToString)
                                    .toList(),
                            merged.inclusion().checkpoint());
        }
    }

    /** A department. */
    @Schema(name = "TrackedDepartment")
    record Unit(String code, String name) {}

    /**
     * @param left in units, see {@link #unit()}: 0 ends today, below zero is late; null once it is met
     * @param paused it stands still while an answer is awaited
     * @param extendedBy in units; 0: not extended
     */
    @Schema(name = "TrackedClock")
    record Deadline(
            String rule,
            String source,
            OffsetDateTime startedAt,
            OffsetDateTime dueAt,
            LocalDate lastDay,
            @Nullable OffsetDateTime metAt,
            ClockUnit unit,
            @Nullable Long left,
            @Nullable Light light,
            boolean paused,
            int extendedBy,
            @Nullable String extensionReason) {

        public boolean running() {
            return metAt == null;
        }
    }

    /**
     * @param event what was done: {@code OPEN}, {@code ACCEPT}, {@code ANSWER} …
     * @param status after it
     * @param role who did it
     */
    @Schema(name = "TrackedStep")
    record Step(
            OffsetDateTime at,
            String event,
            CaseState status,
            String role,
            @Nullable Unit department) {}

    /** @param asksIdentity staff asked an anonymous reporter who they are; nobody needs to say */
    @Schema(name = "TrackedMessage")
    record Words(
            OffsetDateTime at,
            boolean fromStaff,
            @Nullable Unit department,
            String text,
            @Nullable Decided decision,
            boolean asksIdentity) {}

    /** A public decision that is linked behind the receipt alone. */
    @Schema(name = "TrackedDecision")
    record Decided(String id, String documentNumber, String url) {}

    @Schema(name = "TrackedAccess")
    record Look(OffsetDateTime at, String role, @Nullable Unit department, boolean glassBroken) {}

    /**
     * @param text what happens next, a sentence
     * @param lookAgainOn the next date worth looking; null where nothing is due
     * @param disputableUntil the last day on which the end can be disputed
     */
    @Schema(name = "TrackedNext")
    record Next(
            String text,
            @Nullable LocalDate lookAgainOn,
            @Nullable LocalDate disputableUntil) {}

    @Schema(name = "TrackedOutcome")
    record End(@Nullable Outcome result, @Nullable Decided decision) {}

    /** The one line for the public. @param approved it is public */
    @Schema(name = "TrackedLine")
    record PublicLine(String text, boolean approved) {}

    @Schema(name = "TrackedLeak")
    record Leak(OffsetDateTime toldAt, CaseState status, List<Deadline> clocks, List<Words> messages) {}

    /** The deadline that matters now: the first that runs. */
    public @Nullable Deadline nearest() {
        return clocks.stream()
                .filter(Deadline::running)
                .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .orElse(null);
    }

    @Override
    public String toString() {
        return "TrackedCase[" + caseNumber + "]";
    }
}
