package org.mingjing.decision.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjing.decision.DeskResult;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.OpenVersion;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.Suspensions;
import org.mingjing.decision.Withdrawals;
import org.mingjing.redaction.Finding;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.springframework.stereotype.Component;

/** The desk's commands in the name of whoever is signed in. A refusal is the key of its words. */
@Component
class DeskWork {

    private static final String REFUSAL = "decision.refusal.";

    private final PublicationDesk desk;
    private final Withdrawals withdrawals;
    private final Suspensions suspensions;
    private final DraftBoard board;
    private final CurrentStaff staff;

    DeskWork(
            PublicationDesk desk,
            Withdrawals withdrawals,
            Suspensions suspensions,
            DraftBoard board,
            CurrentStaff staff) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.suspensions = suspensions;
        this.board = board;
        this.staff = staff;
    }

    PublicationDesk desk() {
        return desk;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    Suspensions suspensions() {
        return suspensions;
    }

    DraftBoard board() {
        return board;
    }

    StaffId me() {
        return staff.get().id();
    }

    boolean mayApprove() {
        return staff.has(StaffRole.APPROVER);
    }

    Optional<PublicationDesk.DossierView> open(String id) {
        return desk.original(id, me());
    }

    Optional<String> check(OpenVersion seen) {
        return refusal(desk.check(seen, me()));
    }

    /** Publishes; an approver's deed. */
    Optional<String> approve(OpenVersion seen) {
        return mayApprove() ? refusal(desk.approve(seen, me())) : Optional.of(REFUSAL + "NOT_AN_APPROVER");
    }

    Optional<String> mark(OpenVersion seen, List<Finding> findings) {
        return refusal(desk.mark(seen, findings, me()));
    }

    /** Does the same to several. */
    Tally each(Collection<OpenVersion> versions, Function<OpenVersion, Optional<String>> deed) {
        int done = 0;
        Map<String, Integer> refused = new TreeMap<>();
        for (OpenVersion version : versions) {
            Optional<String> refusal = deed.apply(version);
            if (refusal.isEmpty()) {
                done++;
            } else {
                refused.merge(refusal.get(), 1, Integer::sum);
            }
        }
        return new Tally(done, refused);
    }

    static Optional<String> refusal(DeskResult result) {
        return switch (result) {
            case DeskResult.Done done -> Optional.empty();
            case DeskResult.Refused refused -> Optional.of(REFUSAL + refused.reason());
        };
    }

    /** @param refused how many, by the key of the reason's words */
    record Tally(int done, Map<String, Integer> refused) {}
}
