package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.CommittedContent;
import org.mingjing.submission.SubmissionProof;
import org.mingjing.submission.SubmissionResult.Accepted;

/** What a sender gets back; it is committed. Names are contract. */
@Schema(name = "SubmissionReceipt")
record SubmissionAnswer(
        @Schema(
                description = "16 digits: the only key to the case; it can't be recovered",
                example = "4827109355627714")
        String receipt,

        String caseNumber,

        @Schema(description = "When a person will have answered, Asia/Shanghai")
        OffsetDateTime firstResponseDue,

        @Schema(description = "The same nonce was committed before: one case, one receipt")
        boolean repeated,

        @Schema(description = "The repetition said something else, which was added to the case as a message")
        boolean added,

        @Schema(description = "What proves it to anybody, for good: keep it; null where it isn't committed to yet")
        @Nullable
        Proof proof) {

    /** With the opening, the commitment can be computed anew: SHA-256(salt ‖ RFC 8785 bytes of the content). */
    @Schema(name = "SubmissionProof")
    record Proof(
            @Schema(description = "32 bytes in base64: what the ledger will hold of it, without telling it")
            String commitment,

            Opening opening,

            @Schema(
                    description =
                            "Signed note (C2SP): <origin>/promise, the commitment, and when it is in the ledger at the latest")
            String signedPromise) {}

    @Schema(name = "SubmissionOpening")
    record Opening(
            @Schema(description = "32 bytes in base64") String salt, CommittedContent content) {}

    private static @Nullable Proof proof(@Nullable SubmissionProof proof) {
        if (proof == null) {
            return null;
        }
        Base64.Encoder base64 = Base64.getEncoder();
        return new Proof(
                base64.encodeToString(proof.commitment().value()),
                new Opening(base64.encodeToString(proof.commitment().salt()), proof.content()),
                proof.promise());
    }

    static SubmissionAnswer of(Accepted accepted) {
        return new SubmissionAnswer(
                accepted.receipt().digits(),
                accepted.caseNumber(),
                accepted.firstResponseDue()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(Shanghai.ZONE)
                        .toOffsetDateTime(),
                accepted.repeated(),
                accepted.added(),
                proof(accepted.proof()));
    }

    @Override
    public String toString() {
        return "SubmissionAnswer";
    }
}
