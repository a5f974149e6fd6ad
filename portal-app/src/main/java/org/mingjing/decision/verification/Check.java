package org.mingjing.decision.verification;

/** One step of checking a proof. */
record Check(Step step, Result result) {

    enum Step {
        /** Salt and content give the commitment. */
        COMMITMENT,
        /** The ledger's entry holds that commitment. */
        ENTRY,
        /** Our key signed the checkpoint. */
        CHECKPOINT,
        /** The entry's path leads to the checkpoint's root. */
        INCLUSION,
        /** Our key signed the promise. */
        PROMISE
    }

    enum Result {
        RIGHT,
        WRONG,
        /** The file doesn't carry it; for a promise's entry: not yet. */
        MISSING
    }

    static Check of(Step step, boolean right) {
        return new Check(step, right ? Result.RIGHT : Result.WRONG);
    }

    boolean wrong() {
        return result == Result.WRONG;
    }
}
