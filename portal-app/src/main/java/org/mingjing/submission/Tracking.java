package org.mingjing.submission;

import java.util.List;
import java.util.Optional;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.intake.ReporterView;
import org.springframework.stereotype.Service;

/** What a receipt opens: its case, seen and answered from the reporter's side. */
@Service
public class Tracking {

    private final Receipts receipts;
    private final ReporterDesk desk;

    Tracking(Receipts receipts, ReporterDesk desk) {
        this.receipts = receipts;
        this.desk = desk;
    }

    public Optional<ReporterView> lookup(Receipt receipt) {
        return receipts.caseOf(receipt).flatMap(desk::view);
    }

    public Answer answer(Receipt receipt, String words, List<NewMaterial> materials) {
        String plain = PlainText.of(words.substring(0, Math.min(words.length(), 40_000)));
        return receipts.caseOf(receipt)
                .map(caseId -> desk.answer(caseId, plain, materials))
                .orElse(Answer.ABSENT);
    }

    public Answer dispute(Receipt receipt, String words) {
        String plain = PlainText.of(words.substring(0, Math.min(words.length(), 40_000)));
        return receipts.caseOf(receipt)
                .map(caseId -> desk.dispute(caseId, plain))
                .orElse(Answer.ABSENT);
    }

    public Answer leak(Receipt receipt, String words) {
        String plain = PlainText.of(words.substring(0, Math.min(words.length(), 40_000)));
        return receipts.caseOf(receipt).map(caseId -> desk.leak(caseId, plain)).orElse(Answer.ABSENT);
    }

    public Answer rate(Receipt receipt, int stars) {
        return receipts.caseOf(receipt).map(caseId -> desk.rate(caseId, stars)).orElse(Answer.ABSENT);
    }

    public Answer approveLine(Receipt receipt, boolean yes) {
        return receipts.caseOf(receipt)
                .map(caseId -> desk.approveLine(caseId, yes))
                .orElse(Answer.ABSENT);
    }

    public Answer erase(Receipt receipt) {
        return receipts.caseOf(receipt).map(desk::erase).orElse(Answer.ABSENT);
    }
}
