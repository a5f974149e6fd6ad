package org.mingjing.decision.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.FieldChange;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.search.DecisionDocument;

/** A decision for programs: what it says ({@code content}) apart from what is said about it. */
@Schema(
        name = "Decision",
        description =
                "A published penalty decision. `content` is the redacted text of this version; everything else is about its publication.")
record DecisionJson(
        @Schema(description = "What addresses carry", example = "k3v9x0a1bc")
        String id,

        @Schema(description = "From 1; citations carry it", example = "1")
        int version,

        @Schema(description = "PUBLISHED or CORRECTED") DecisionDocument.Status status,

        @JsonRawValue
        @Schema(
                implementation = DecisionContent.class,
                description = "What the ledger commits to, in its RFC 8785 form")
        String content,

        @Schema(description = "ISO 8601, Asia/Shanghai") OffsetDateTime publishedAt,

        @Schema(description = "Last day of publicity, inclusive; null where there is no end") @Nullable
        LocalDate publishedUntil,

        @Schema(description = "The newest first") List<CorrectionJson> corrections,
        String url,

        @Schema(description = "Ties `content` to the ledger; null for the moments until the ledger holds it") @Nullable
        ProofJson proof) {

    @Schema(
            name = "Proof",
            description =
                    "`commitment` = SHA-256(`salt` ‖ RFC 8785 bytes of `content`) stands in the ledger; `/api/v1/verify/{id}` proves it."
                            + " Both are base64.")
    record ProofJson(String salt, String commitment) {

        static @Nullable ProofJson of(PublicDecision.@Nullable Proof proof) {
            return proof == null ? null : new ProofJson(proof.salt(), proof.commitment());
        }
    }

    @Schema(
            name = "Correction",
            description = "A published correction; `changes` is empty where the reason forbids showing them.")
    record CorrectionJson(
            int version, OffsetDateTime at, CorrectionReason reason, String note, List<FieldChange> changes) {}

    static DecisionJson of(Published decision, String url) {
        return new DecisionJson(
                decision.id(),
                decision.version(),
                decision.corrected() ? DecisionDocument.Status.CORRECTED : DecisionDocument.Status.PUBLISHED,
                decision.content().json(),
                Times.offset(decision.publishedAt()),
                decision.publishedUntil(),
                decision.corrections().stream()
                        .map(c -> new CorrectionJson(
                                c.version(), Times.offset(c.at()), c.reason(), c.note(), c.changes()))
                        .toList(),
                url,
                ProofJson.of(decision.proof()));
    }
}
