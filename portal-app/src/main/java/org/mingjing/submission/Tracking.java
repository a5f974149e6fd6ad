package org.mingjing.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.intake.ReporterView;
import org.springframework.stereotype.Service;

/** What a receipt opens: its case, seen and answered from the reporter's side. A double click is one act. */
@Service
public class Tracking {

    private static final int LONGEST_TYPED = 40_000;

    private final Receipts receipts;
    private final ReporterDesk desk;
    private final Once once;

    Tracking(Receipts receipts, ReporterDesk desk, Once once) {
        this.receipts = receipts;
        this.desk = desk;
        this.once = once;
    }

    public Optional<ReporterView> lookup(Receipt receipt) {
        return receipts.caseOf(receipt).flatMap(desk::view);
    }

    public Answer answer(Receipt receipt, String words, List<NewMaterial> materials) {
        String plain = plain(words);
        return act("answer", receipt, plain, materials, caseId -> desk.answer(caseId, plain, materials));
    }

    public Answer dispute(Receipt receipt, String words) {
        String plain = plain(words);
        return act("dispute", receipt, plain, List.of(), caseId -> desk.dispute(caseId, plain));
    }

    public Answer leak(Receipt receipt, String words) {
        String plain = plain(words);
        return act("leak", receipt, plain, List.of(), caseId -> desk.leak(caseId, plain));
    }

    /** @param stars 1 to 5 */
    public Answer rate(Receipt receipt, int stars) {
        return on(receipt, caseId -> desk.rate(caseId, stars));
    }

    /** Approving what is approved already is done. */
    public Answer approveLine(Receipt receipt, boolean yes) {
        Answer answer = on(receipt, caseId -> desk.approveLine(caseId, yes));
        return answer == Answer.WRONG_STATE && approved(receipt) ? Answer.DONE : answer;
    }

    private boolean approved(Receipt receipt) {
        return lookup(receipt)
                .map(ReporterView::line)
                .filter(line -> line.approved())
                .isPresent();
    }

    public Answer erase(Receipt receipt) {
        return act("erase", receipt, "", List.of(), desk::erase);
    }

    private Answer act(
            String act, Receipt receipt, String words, List<NewMaterial> materials, Function<UUID, Answer> doing) {
        return once.act(act, receipt, words, materials, () -> on(receipt, doing));
    }

    private Answer on(Receipt receipt, Function<UUID, Answer> doing) {
        return receipts.caseOf(receipt).map(doing).orElse(Answer.ABSENT);
    }

    private static String plain(String words) {
        return PlainText.of(words.substring(0, Math.min(words.length(), LONGEST_TYPED)));
    }
}
