package org.mingjing.decision.exchange;

import java.util.regex.Pattern;

/**
 * What is wrong with a row.
 *
 * @param column the heading as the file writes it; empty where the whole row is meant
 * @param line physical line of the file, from 1
 * @param value as the file has it: for the desk alone
 */
public record Fault(String column, long line, FaultReason reason, String value) {

    private static final Pattern DATE =
            Pattern.compile("\\s*\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?\\s*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final int SHOWN = 8;

    /** The value for reports and logs: dates and small amounts as they are, of anything else the first character. */
    public String masked() {
        String trimmed = value.strip();
        if (DATE.matcher(trimmed).matches() || AMOUNT.matcher(trimmed).matches()) {
            return trimmed;
        }
        if (trimmed.isEmpty() || reason == FaultReason.CONTROL_CHARACTERS || reason == FaultReason.BROKEN_JSON) {
            return "";
        }
        int characters = trimmed.codePointCount(0, trimmed.length());
        return Character.toString(trimmed.codePointAt(0)) + "*".repeat(Math.min(characters - 1, SHOWN));
    }

    @Override
    public String toString() {
        return "line " + line + " " + column + " " + reason + " " + masked();
    }
}
