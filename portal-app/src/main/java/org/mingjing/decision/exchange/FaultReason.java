package org.mingjing.decision.exchange;

/** Why a row is refused. */
public enum FaultReason {
    MISSING_DOCUMENT_NUMBER,
    /** Found by who reads the whole file: the first row with the number stands. */
    DUPLICATE_DOCUMENT_NUMBER,
    /** Withdrawn, repaired or expired: the record takes no more changes to it. */
    DECISION_CLOSED,
    MISSING_PARTY,
    MISSING_PARTY_KIND,
    UNKNOWN_PARTY_KIND,
    MISSING_OFFENCE,
    MISSING_PENALTY,
    MISSING_AGENCY,
    MISSING_DECISION_DATE,
    IMPOSSIBLE_DATE,
    AMOUNT_NOT_A_NUMBER,
    NEGATIVE_AMOUNT,
    /** Beyond 10 trillion yuan. */
    AMOUNT_TOO_LARGE,
    AMOUNT_FINER_THAN_A_FEN,
    TOO_LONG,
    CONTROL_CHARACTERS,
    /** A formula without a stored value, or with an error for one. */
    FORMULA,
    /** A cell merged over several columns. */
    MERGED_CELL,
    /** More cells than headings: a stray separator has shifted the row. */
    TOO_MANY_CELLS,
    BROKEN_JSON;

    static FaultReason missing(Column column) {
        return switch (column) {
            case DOCUMENT_NUMBER -> MISSING_DOCUMENT_NUMBER;
            case PARTY -> MISSING_PARTY;
            case PARTY_KIND -> MISSING_PARTY_KIND;
            case OFFENCE -> MISSING_OFFENCE;
            case AGENCY -> MISSING_AGENCY;
            case DECISION_DATE -> MISSING_DECISION_DATE;
            default -> MISSING_PENALTY;
        };
    }
}
