package org.mingjing.decision;

import java.util.Optional;
import org.mingjing.shared.PartyKind;

/** Why policy holds a draft until a person decides, even where its file was approved. */
public enum HoldReason {
    /** 不予处罚 of a natural person is never published by itself (行政处罚法 Art. 33). */
    NATURAL_PERSON_NOT_PUNISHED,
    /** A warning alone in simple procedure is in principle not published (发改委令36号). */
    WARNING_ONLY;

    static Optional<HoldReason> of(OriginalDecision decision) {
        if (decision.partyKind() == PartyKind.NATURAL_PERSON
                && decision.penaltyKinds().contains(PenaltyKind.NO_PENALTY)) {
            return Optional.of(NATURAL_PERSON_NOT_PUNISHED);
        }
        boolean warningAlone = !decision.penaltyKinds().isEmpty()
                && decision.penaltyKinds().stream().allMatch(PenaltyKind.WARNING::equals);
        boolean simple =
                decision.documentNumber().contains("简") || decision.facts().contains("简易程序");
        return warningAlone && simple ? Optional.of(WARNING_ONLY) : Optional.empty();
    }
}
