package org.mingjing.decision.exchange;

/**
 * What a person should look at; it doesn't stop the row.
 *
 * @param column the heading as the file writes it, or the standard's where the file lacks the column
 * @param line physical line of the file, from 1
 */
public record Warning(String column, long line, Reason reason) {

    public enum Reason {
        WRONG_USCC_CHECKSUM,
        WRONG_RESIDENT_ID_CHECKSUM,
        MISSING_PUBLISHED_UNTIL,
        MISSING_FACTS,
        MISSING_LEGAL_BASIS,
        UNKNOWN_PENALTY_KIND,
        DATE_IN_FUTURE,
        PUBLISHED_UNTIL_BEFORE_DECISION,
        /** Longer than its class of severity allows (国办发〔2025〕22号): {@link PublicityPeriods}. */
        PUBLISHED_UNTIL_LONGER_THAN_CLASS,
        /** The penalty's words name another fine than the column: often yuan in a 万元 column. */
        FINE_DIFFERS_FROM_WORDS,
        /** The value is what a formula last gave. */
        FORMULA_VALUE
    }
}
