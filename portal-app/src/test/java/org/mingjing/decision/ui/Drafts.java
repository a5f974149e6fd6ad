package org.mingjing.decision.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;

/** Decisions that tests hand in, each with a number of its own. */
final class Drafts {

    static final StaffId PUBLISHER = new StaffId("publisher");
    static final StaffId APPROVER = new StaffId("approver");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Drafts() {}

    /** @param approvedBy publishes at once; null leaves a draft */
    static String add(
            DraftIntake intake, String offence, String facts, StaffId preparedBy, @Nullable StaffId approvedBy) {
        int serial = SERIAL.incrementAndGet();
        LocalDate day = LocalDate.now().minusDays(2);
        var original = new OriginalDecision(
                "台测罚决字〔2026〕第%06d号".formatted(serial),
                "白露%d商贸有限公司".formatted(serial),
                PartyKind.ORGANISATION,
                null,
                null,
                null,
                null,
                offence,
                facts,
                "有关条例第一条",
                List.of(PenaltyKind.FINE),
                "罚款人民币500元",
                BigDecimal.valueOf(500),
                BigDecimal.ZERO,
                null,
                day,
                null,
                day.plusYears(1),
                "台测区综合行政执法局",
                null,
                null,
                null,
                null);
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), preparedBy, approvedBy)
                .getFirst()
                .id();
    }
}
