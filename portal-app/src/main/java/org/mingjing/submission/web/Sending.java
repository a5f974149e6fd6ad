package org.mingjing.submission.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.SubmissionResult;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.gate.Admission;
import org.mingjing.submission.gate.Gate;
import org.mingjing.submission.gate.Proof;
import org.springframework.stereotype.Component;

/** From what arrived to what is committed: judged, cleaned, admitted, kept; for the pages and the API alike. */
@Component
class Sending {

    private final Submissions submissions;
    private final Attachments attachments;
    private final Gate gate;
    private final Words words;

    Sending(Submissions submissions, Attachments attachments, Gate gate, Words words) {
        this.submissions = submissions;
        this.attachments = attachments;
        this.gate = gate;
        this.words = words;
    }

    sealed interface Sent {
        record Kept(SubmissionResult.Accepted accepted) implements Sent {}

        record Faulty(List<FieldFault> faults) implements Sent {}

        /** @param retryAfter zero where a fresh proof is needed */
        record NotNow(Admission.Reason reason, Duration retryAfter) implements Sent {}
    }

    /** How files are to be taken. @param muted indices of videos without sound */
    record Handling(boolean original, Set<Integer> muted) {}

    /** What would be said before sending; consent and files are asked for later. */
    List<FieldFault> check(NewSubmission sent, Locale locale) {
        return submissions.check(sent).stream()
                .map(fault -> words.fault(fault, locale))
                .filter(fault -> !fault.inReview())
                .toList();
    }

    /**
     * @param proof null: whoever sends is known and needs none
     * @param submission made with the cleaned files
     */
    Sent send(
            Function<List<NewMaterial>, NewSubmission> submission,
            Upload upload,
            Handling handling,
            @Nullable Proof proof,
            Locale locale) {
        List<FieldFault> faults = new ArrayList<>(submissions.check(submission.apply(List.of())).stream()
                .map(fault -> words.fault(fault, locale))
                .toList());
        List<NewMaterial> materials = List.of();
        if (faults.isEmpty()) {
            switch (attachments.clean(upload, handling.original(), handling.muted(), locale)) {
                case Attachments.Result.Clean clean -> materials = clean.materials();
                case Attachments.Result.Faulty faulty -> faults.addAll(faulty.faults());
            }
        }
        if (!faults.isEmpty()) {
            return new Sent.Faulty(faults);
        }
        NewSubmission whole = submission.apply(materials);
        if (proof != null && gate.admit(proof, whole.nonce()) instanceof Admission.Refused refused) {
            return new Sent.NotNow(refused.reason(), refused.retryAfter());
        }
        return switch (submissions.submit(whole)) {
            case SubmissionResult.Accepted accepted -> new Sent.Kept(accepted);
            case SubmissionResult.Refused refused ->
                new Sent.Faulty(refused.faults().stream()
                        .map(fault -> words.fault(fault, locale))
                        .toList());
        };
    }
}
