package org.mingjing.decision.verification;

/** A file that can't be judged. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unfit(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** None of the kinds that can be read. */
        UNKNOWN_KIND,
        /** Cut off, or not what it begins as. */
        BROKEN,
        PASSWORD,
        TOO_MANY_PAGES,
        /** Takes too long or too much room to read. */
        TOO_COMPLEX,
        /** A PDF without a text layer. */
        NO_TEXT,
        /** A picture without a QR code that can be read. */
        NO_CODE,
        /** JSON, but nothing that this portal serves. */
        OTHER_JSON,
        /** Too many ask at once. */
        BUSY,
        /** The upload broke off. */
        CUT_OFF
    }
}
