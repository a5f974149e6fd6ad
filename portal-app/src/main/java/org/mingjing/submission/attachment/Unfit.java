package org.mingjing.submission.attachment;

import org.mingjing.submission.attachment.Cleaning.Reason;

/** A refusal on its way to the cleaner, which hands it out as a value. It carries nothing of the file. */
final class Unfit extends Exception {

    private final Reason reason;

    Unfit(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
