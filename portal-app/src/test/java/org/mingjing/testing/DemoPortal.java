package org.mingjing.testing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.demo.DemoDecisions;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;

/** Fills the shared portal with fictitious decisions, so that its screens show what people will see. */
public final class DemoPortal {

    private static final int PUBLISHED = 400;
    private static final int DRAFTS = 20;
    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");

    private DemoPortal() {}

    /** Publishes some and leaves some as drafts; a second call changes nothing. */
    public static void fill(DraftIntake intake, DecisionCatalogue catalogue, Clock clock) throws InterruptedException {
        AtomicInteger line = new AtomicInteger();
        List<OriginalDecision> all =
                DemoDecisions.of(1, PUBLISHED + DRAFTS, Shanghai.today(clock)).toList();
        List<Arrival> arrivals = all.stream()
                .map(decision -> new Arrival(line.incrementAndGet(), decision, List.of()))
                .toList();
        intake.receive(UUID.randomUUID(), arrivals.subList(0, PUBLISHED), PUBLISHER, APPROVER);
        intake.receive(UUID.randomUUID(), arrivals.subList(PUBLISHED, arrivals.size()), PUBLISHER, null);
        for (int waited = 0; catalogue.lookup(all.getFirst().documentNumber()).isEmpty() && waited < 100; waited++) {
            Thread.sleep(50);
        }
    }
}
