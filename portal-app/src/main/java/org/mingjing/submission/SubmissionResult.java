package org.mingjing.submission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a submission. */
public sealed interface SubmissionResult {

    /**
     * It is committed.
     *
     * @param repeated the same nonce was committed before: one case, one receipt
     * @param added the repetition said something else: its words were added to the case as a message
     * @param proof what was committed to, and the promise; null where an earlier one isn't committed to yet
     */
    record Accepted(
            Receipt receipt,
            String caseNumber,
            Instant firstResponseDue,
            boolean repeated,
            boolean added,
            @Nullable SubmissionProof proof)
            implements SubmissionResult {}

    /** Nothing was kept; the form says why at each field. */
    record Refused(List<Fault> faults) implements SubmissionResult {}

    /**
     * What is wrong with a field.
     *
     * @param field as the form and the API name it: {@code text}, {@code place}, {@code contact.phone}
     */
    record Fault(String field, Reason reason) {}

    enum Reason {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        /** No such category for this kind. */
        UNKNOWN_CATEGORY,
        /** No such decision is public. */
        UNKNOWN_DECISION,
        /** Not where the bureau works. */
        OUTSIDE,
        CONSENT_MISSING,
        /** This kind needs a name and a way to answer. */
        IDENTITY_MISSING,
        NOT_A_PHONE_NUMBER,
        NOT_AN_EMAIL,
        TOO_MANY_FILES;

        /** The stem of its message key: {@code submission.fault.too-long}. */
        public String key() {
            return "submission.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
