package org.mingjing.decision.exchange;

import java.util.List;
import java.util.Map;

/**
 * A row as the file has it.
 *
 * @param line physical line where it begins, from 1
 * @param values by column; blank cells are absent
 * @param headings as the file writes them
 * @param faults what reading found already
 * @param warnings what reading found already
 */
public record ExchangeRow(
        long line,
        Map<Column, String> values,
        Map<Column, String> headings,
        List<Fault> faults,
        List<Warning> warnings) {

    /** The cell's text; empty where there is none. */
    public String value(Column column) {
        return values.getOrDefault(column, "");
    }

    /** The heading as the file writes it, else the standard's. */
    public String heading(Column column) {
        String heading = headings.get(column);
        return heading == null ? column.heading() : heading;
    }

    @Override
    public String toString() {
        return "line " + line;
    }
}
