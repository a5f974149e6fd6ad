package org.mingjing.decision.verification;

/** A stretch of two texts laid side by side. */
record Run(Kind kind, String text) {

    enum Kind {
        BOTH,
        /** In the file alone. */
        FILE,
        /** In what is published alone. */
        PUBLISHED,
        /** Text that both have and that is left out; empty here. */
        GAP
    }
}
