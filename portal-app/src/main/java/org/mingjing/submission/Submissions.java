package org.mingjing.submission;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingjing.intake.CaseContent;
import org.mingjing.intake.CaseNumberTaken;
import org.mingjing.intake.CaseRegister;
import org.mingjing.intake.Identity;
import org.mingjing.intake.NewCase;
import org.mingjing.intake.OpenedCase;
import org.mingjing.intake.ReporterDesk;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.SubmissionResult.Fault;
import org.mingjing.submission.SubmissionResult.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: what the public sends becomes a case, once, and is acknowledged only after commit. */
@Service
public class Submissions {

    private final SubmissionRules rules;
    private final Receipts receipts;
    private final CaseRegister register;
    private final ReporterDesk desk;
    private final FirstResponse firstResponse;
    private final SubmissionProofs proofs;
    private final TransactionTemplate transaction;

    Submissions(
            SubmissionRules rules,
            Receipts receipts,
            CaseRegister register,
            ReporterDesk desk,
            FirstResponse firstResponse,
            SubmissionProofs proofs,
            TransactionTemplate transaction) {
        this.rules = rules;
        this.receipts = receipts;
        this.register = register;
        this.desk = desk;
        this.firstResponse = firstResponse;
        this.proofs = proofs;
        this.transaction = transaction;
    }

    /** What would be said about it, without keeping anything: for a form's second step. */
    public List<Fault> check(NewSubmission sent) {
        return rules.faults(rules.cleaned(sent));
    }

    /**
     * Judges, keeps and acknowledges. When this returns, the case is committed. Repeating it with the same nonce gives the same
     * receipt and no second case; if the repetition says something else, that is added to the case as a message.
     */
    public SubmissionResult submit(NewSubmission sent) {
        NewSubmission cleaned = rules.cleaned(sent);
        List<Fault> faults = rules.faults(cleaned);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        for (int attempt = 0; ; attempt++) {
            try {
                return attempt(cleaned);
            } catch (CaseNumberTaken taken) {
                if (attempt == 3) {
                    throw taken;
                }
            }
        }
    }

    private SubmissionResult attempt(NewSubmission sent) {
        record Kept(OpenedCase opened, Receipts.Claim claim) {}
        CommittedContent content = CommittedContent.of(sent);
        Kept kept = Objects.requireNonNull(transaction.execute(status -> {
            OpenedCase opened = register.open(caseOf(sent));
            Receipts.Claim claim = receipts.claim(sent.nonce(), sent.text(), opened.id(), content);
            if (claim instanceof Receipts.Claim.Repeated) {
                status.setRollbackOnly();
            }
            return new Kept(opened, claim);
        }));
        return switch (kept.claim()) {
            case Receipts.Claim.Fresh fresh ->
                new Accepted(
                        fresh.receipt(),
                        kept.opened().number(),
                        kept.opened().firstResponseDue(),
                        false,
                        false,
                        proofs.of(content, fresh.committed()));
            case Receipts.Claim.Repeated repeated -> repeated(repeated, sent);
        };
    }

    private SubmissionResult repeated(Receipts.Claim.Repeated repeated, NewSubmission sent) {
        UUID caseId = repeated.caseId();
        boolean added = false;
        if (!repeated.same()) {
            // A third attempt with the same changed words adds them once more; better twice than lost.
            added = desk.answer(caseId, sent.text(), sent.materials()) == ReporterDesk.Answer.DONE;
        }
        FirstResponse.Of first = firstResponse.of(caseId);
        return new Accepted(
                repeated.receipt(),
                first.number(),
                first.due(),
                true,
                added,
                proofs.of(repeated.receipt()).orElse(null));
    }

    private NewCase caseOf(NewSubmission sent) {
        NewSubmission.Contact contact = sent.contact();
        return new NewCase(
                sent.kind(),
                sent.channel(),
                sent.category(),
                new CaseContent(sent.text(), sent.place(), sent.location(), sent.target()),
                contact == null ? null : new Identity(contact.name(), contact.phone(), contact.email()),
                sent.materials(),
                rules.complainedAbout(sent),
                sent.decisionId(),
                sent.publicationConsent(),
                sent.enteredBy());
    }
}
