package org.mingjing.ledger;

/** Whether the database may go on signing. */
public enum LedgerHealth {
    FINE,
    /** It has fewer leaves than were signed: it was set back. */
    BEHIND,
    /** It has other leaves than were signed. */
    FORKED
}
