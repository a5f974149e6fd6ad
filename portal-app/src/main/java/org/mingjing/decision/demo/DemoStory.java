package org.mingjing.decision.demo;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DeskResult;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.OpenVersion;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.staff.StaffId;
import org.springframework.stereotype.Component;

/** What happened to some of the demo decisions since: corrected, withdrawn, repaired, each through the desk. */
@Component
class DemoStory {

    private final PublicationDesk desk;
    private final Withdrawals withdrawals;
    private final DraftBoard board;

    DemoStory(PublicationDesk desk, Withdrawals withdrawals, DraftBoard board) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.board = board;
    }

    void tell(List<Arrival.Reception> receptions, StaffId publisher, StaffId approver) {
        Iterator<String> published = receptions.reversed().stream()
                .filter(reception -> reception.outcome() == Arrival.Outcome.PUBLISHED)
                .map(Arrival.Reception::id)
                .skip(3)
                .iterator();
        correct(
                published.next(),
                CorrectionReason.CLERICAL,
                "罚款金额笔误,已按决定书原件更正(演示数据)",
                DemoStory::doubled,
                publisher,
                approver);
        correct(
                published.next(),
                CorrectionReason.CHANGED,
                "行政复议后变更罚款数额(演示数据)",
                DemoStory::doubled,
                publisher,
                approver);
        correct(
                published.next(),
                CorrectionReason.PRIVACY,
                "删除了不应公开的个人信息(演示数据)",
                original -> original,
                publisher,
                approver);
        done(withdrawals.withdraw(published.next(), WithdrawalReason.REVOKED, "经行政复议撤销(演示数据)", approver));
        done(withdrawals.withdraw(published.next(), WithdrawalReason.UNLAWFUL, "人民法院确认程序违法(演示数据)", approver));
        done(withdrawals.withdraw(published.next(), WithdrawalReason.WRONG_PERSON, "当事人身份核实有误(演示数据)", approver));
        done(withdrawals.repair(published.next(), "信用修复申请已核准(演示数据)", approver));
    }

    private void correct(
            String id,
            CorrectionReason reason,
            String note,
            UnaryOperator<OriginalDecision> change,
            StaffId publisher,
            StaffId approver) {
        OriginalDecision original = desk.original(id, publisher).orElseThrow().original();
        done(desk.proposeCorrection(id, reason, note, change.apply(original), publisher));
        done(desk.check(open(id), publisher));
        done(desk.approve(open(id), approver));
    }

    private OpenVersion open(String id) {
        return board.find(id).orElseThrow();
    }

    private static OriginalDecision doubled(OriginalDecision original) {
        BigDecimal fine = original.fineYuan();
        return original.withFineYuan(fine.signum() == 0 ? BigDecimal.valueOf(500) : fine.multiply(BigDecimal.TWO));
    }

    private static void done(DeskResult result) {
        if (result instanceof DeskResult.Refused refused) {
            throw new IllegalStateException("demo data: " + refused.reason());
        }
    }
}
