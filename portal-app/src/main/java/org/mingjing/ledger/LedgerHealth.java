package org.mingjing.ledger;

/** Whether the database may go on signing. While it may not, everything else goes on and entries wait. */
public enum LedgerHealth {
    FINE,
    /** It has fewer leaves than were signed: it was set back. */
    BEHIND,
    /** It has other leaves than were signed. */
    FORKED,
    /** It was set back and takes what it lacks from a mirror. */
    REFETCHING
}
