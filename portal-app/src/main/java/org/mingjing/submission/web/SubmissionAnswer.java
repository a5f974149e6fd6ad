package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
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

        @Schema(
                description = "Null until the ledger exists",
                types = {"object", "null"})
        @Nullable
        Object proof) {

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
                null);
    }

    @Override
    public String toString() {
        return "SubmissionAnswer";
    }
}
