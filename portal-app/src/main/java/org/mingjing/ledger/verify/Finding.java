package org.mingjing.ledger.verify;

/**
 * Something that shouldn't be.
 *
 * @param subject what it is about: a path, a leaf's index, a decision's id
 */
record Finding(Kind kind, String subject, String chinese, String english) {

    enum Kind {
        /** The checkpoint isn't signed by the trusted key, or the signature is wrong. */
        WRONG_KEY,
        /** Fewer witnesses cosigned than were asked for. */
        TOO_FEW_WITNESSES,
        /** The log has another name than before. */
        NEW_ORIGIN,
        /** The log's first entry says that it continues another. */
        CONTINUED,
        /** The log is smaller than it was. */
        SMALLER,
        /** What was there before isn't there any more. */
        FORKED,
        /** A file that the checkpoint covers isn't served. */
        MISSING_FILE,
        /** A tile or bundle isn't what the entries or its own form say. */
        ALTERED_FILE,
        /** A leaf isn't an entry in its one form. */
        MALFORMED_ENTRY,
        /** The entries' root isn't the signed one. */
        WRONG_ROOT,
        /** Entries about one id, or their dates, that don't follow from each other. */
        IMPOSSIBLE_LIFE,
        /** A public decision that its newest entry doesn't commit to. */
        CHANGED_DECISION,
        /** A public decision that the ledger doesn't know as public. */
        UNRECORDED_DECISION,
        /** The ledger says public, the publication doesn't show it. */
        MISSING_DECISION
    }
}
