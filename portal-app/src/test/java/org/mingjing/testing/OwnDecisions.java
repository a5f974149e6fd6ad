package org.mingjing.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;

/** Decisions of a test's own. @param mark of one or two characters, which no other test's numbers carry */
public record OwnDecisions(String mark, DraftIntake intake) {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");

    /** Publishes one about a company, fined 500 yuan. Its id. */
    public String publish(String offence) {
        LocalDate day = LocalDate.now().minusDays(3);
        OriginalDecision decision = new OriginalDecision(
                mark + "罚决字〔2026〕第000001号",
                "青荇" + mark + "商贸有限公司",
                PartyKind.ORGANISATION,
                null,
                null,
                null,
                null,
                offence,
                "当事人" + offence + "。\n经责令改正，逾期未改。",
                "有关条例第一条",
                List.of(PenaltyKind.FINE),
                "罚款人民币500元",
                BigDecimal.valueOf(500),
                BigDecimal.ZERO,
                null,
                day,
                null,
                day.plusYears(1),
                "测试区综合行政执法局",
                null,
                null,
                null,
                null);
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, decision, List.of())), PUBLISHER, APPROVER)
                .getFirst()
                .id();
    }
}
