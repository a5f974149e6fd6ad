package org.mingjing.ledger;

/** What a leaf of the ledger tells. Names are contract: they are hashed. */
public enum EntryKind {
    /**
     * A decision came in, or a change to one; blinded, its opening is never published. Says nothing of what is public: a change can come
     * in while the version before stays in publicity. "The newest entry" of a decision is the newest of the other kinds.
     */
    DECISION_RECEIVED,
    /** A decision's first public version. */
    DECISION_PUBLISHED,
    /** A later public version. */
    DECISION_CORRECTED,
    /** Taken back with its reason (行政处罚法 Art. 48); commits to reason and note. */
    DECISION_WITHDRAWN,
    /** Out of publicity while it is being checked; says nothing else. */
    DECISION_SUSPENDED,
    /** Back in publicity as it was; commits to the version that is public. */
    DECISION_RESUMED,
    /**
     * Publicity ended as the law wants it, by its last day or by credit repair: which of them isn't told. Also what follows at once on
     * the receipt of a decision whose last day was over when it came: it never was public.
     */
    DECISION_CLOSED,
    /** Something from the public; blinded. */
    SUBMISSION_RECEIVED,
    /** A day of the staff's audit trail; blinded, chained to the day before. */
    AUDIT_DIGEST,
    /** A new key signs from here on; the statement is its verifier key. */
    KEY_ROTATED,
    /** The first entry of a log that continues another; the statement is the other's last checkpoint. */
    LOG_CONTINUED
}
