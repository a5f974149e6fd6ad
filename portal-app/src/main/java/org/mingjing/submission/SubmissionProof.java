package org.mingjing.submission;

import java.time.Instant;
import org.mingjing.ledger.Commitment;

/**
 * With this its sender proves, to anybody and for good, what was received: the content, the salt that opens the commitment to it, and
 * the log's signed promise to have it in the ledger.
 *
 * @param mergeBy when it is in the ledger, at the latest; a full hour
 * @param promise signed note
 */
public record SubmissionProof(CommittedContent content, Commitment commitment, Instant mergeBy, String promise) {

    @Override
    public String toString() {
        return "SubmissionProof";
    }
}
