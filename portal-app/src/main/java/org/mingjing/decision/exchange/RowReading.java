package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row while it is read: cleaned cells, and what was found wrong. */
final class RowReading {

    private final ExchangeRow row;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final List<Fault> faults;
    private final List<Warning> warnings;

    RowReading(ExchangeRow row) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        this.warnings = new ArrayList<>(row.warnings());
        boolean readable = faults.stream().noneMatch(fault -> fault.reason() == FaultReason.BROKEN_JSON);
        row.values().forEach((column, cell) -> {
            String text = CellText.paragraph(cell);
            if (CellText.broken(text)) {
                fault(column, FaultReason.CONTROL_CHARACTERS);
            } else if (text.codePointCount(0, text.length()) > Headings.ALL.length(column)) {
                fault(column, FaultReason.TOO_LONG);
            }
            cells.put(column, text);
        });
        this.complete = readable;
    }

    /** Whether what isn't there is missing, rather than unread. */
    private final boolean complete;

    List<Fault> faults() {
        return faults;
    }

    List<Warning> warnings() {
        return warnings;
    }

    void fault(Column column, FaultReason reason) {
        faults.add(new Fault(row.heading(column), row.line(), reason, row.value(column)));
    }

    void warn(Column column, Warning.Reason reason) {
        warnings.add(new Warning(row.heading(column), row.line(), reason));
    }

    /** Notes that a required value isn't there. */
    @Nullable
    LocalDate missing(Column column) {
        if (complete) {
            fault(column, FaultReason.missing(column));
        }
        return null;
    }

    boolean has(Column column) {
        return !paragraph(column).isEmpty();
    }

    String paragraph(Column column) {
        return cells.getOrDefault(column, "");
    }

    String line(Column column) {
        return CellText.line(paragraph(column));
    }

    String required(Column column) {
        String line = line(column);
        if (line.isEmpty()) {
            missing(column);
        }
        return line;
    }

    @Nullable
    String lineOrNull(Column column) {
        String line = line(column);
        return line.isEmpty() ? null : line;
    }

    String code(Column column) {
        return CellText.code(paragraph(column)).toUpperCase(Locale.ROOT);
    }

    @Nullable
    String codeOrNull(Column column) {
        String code = code(column).replace(" ", "");
        return code.isEmpty() ? null : code;
    }

    /** Null where the cell holds no date, which is noted; not asked of blank cells. */
    @Nullable
    LocalDate date(Column column) {
        LocalDate date = Dates.parse(code(column)).orElse(null);
        if (date == null) {
            fault(column, FaultReason.IMPOSSIBLE_DATE);
        }
        return date;
    }

    /** 0 for a blank cell, and for one that holds no amount, which is noted. */
    BigDecimal amount(Column column) {
        String written = code(column);
        if (written.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return switch (Amounts.parse(written, Headings.inYuan(row.heading(column)))) {
            case Amounts.Outcome.Yuan yuan -> yuan.amount();
            case Amounts.Outcome.Not not -> {
                fault(column, not.reason());
                yield BigDecimal.ZERO;
            }
        };
    }
}
