package org.mingjing.decision;

/** What became of a command at the desk. A refusal is a value: the desk says why, and nothing changed. */
public sealed interface DeskResult {

    record Done() implements DeskResult {}

    record Refused(Refusal reason) implements DeskResult {}

    enum Refusal {
        /** No such decision or version, or it's no longer open. */
        NOT_OPEN,
        /** Someone else changed it meanwhile: open it again. */
        CHANGED_MEANWHILE,
        /** Who prepared or checked it can't approve it (行政处罚法 Art. 58; four eyes). */
        FOUR_EYES,
        /** Approval, withdrawal and repair need the role of an approver; everything else a publisher's. */
        NOT_ENTITLED,
        /** Policy holds it until a person decides. */
        HELD,
        /** Nobody has checked it yet. */
        NOT_CHECKED,
        /** It isn't published. */
        NOT_PUBLISHED,
        /** Its period of publicity has passed. */
        PERIOD_OVER,
        /** A reason in words is required. */
        NOTE_MISSING,
        /** Another decision has this document number. */
        NUMBER_TAKEN
    }

    static DeskResult done() {
        return new Done();
    }

    static DeskResult refused(Refusal reason) {
        return new Refused(reason);
    }
}
