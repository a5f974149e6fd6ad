package org.mingjing.decision.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.exchange.Column;
import org.mingjing.decision.exchange.ExchangeRow;
import org.mingjing.decision.exchange.Fault;
import org.mingjing.decision.exchange.FaultReason;
import org.mingjing.decision.exchange.ParsedRow;
import org.mingjing.decision.exchange.PublicityPeriods;
import org.mingjing.decision.exchange.RowParser;
import org.mingjing.decision.exchange.Warning;

/** What a person confirmed, judged as a row of a file would be. Amounts without a unit are yuan. */
public sealed interface ConfirmedFields {

    /** The reasons, by the column whose value must be put right. */
    record Faulty(Map<Column, List<FaultReason>> faults) implements ConfirmedFields {}

    /** @param warnings what a person should look at; it stops nothing */
    record Sound(OriginalDecision decision, Map<Column, List<Warning.Reason>> warnings) implements ConfirmedFields {

        @Override
        public String toString() {
            return warnings.toString();
        }
    }

    /**
     * @param values by column, as written; blank ones count as absent
     * @param today in Asia/Shanghai
     */
    static ConfirmedFields of(Map<Column, String> values, PublicityPeriods periods, LocalDate today) {
        Map<Column, String> given = new EnumMap<>(Column.class);
        values.forEach((column, value) -> {
            if (!value.isBlank()) {
                given.put(column, value);
            }
        });
        var row = new ExchangeRow(
                1, given, Map.of(Column.FINE, "罚款金额(元)", Column.CONFISCATED, "没收金额(元)"), List.of(), List.of());
        return switch (new RowParser(periods, today).parse(row)) {
            case ParsedRow.Refused refused -> {
                Map<Column, List<FaultReason>> faults = new EnumMap<>(Column.class);
                for (Fault fault : refused.faults()) {
                    faults.computeIfAbsent(column(row, fault.column()), any -> new ArrayList<>())
                            .add(fault.reason());
                }
                yield new Faulty(faults);
            }
            case ParsedRow.Accepted accepted -> {
                Map<Column, List<Warning.Reason>> warnings = new EnumMap<>(Column.class);
                for (Warning warning : accepted.warnings()) {
                    warnings.computeIfAbsent(column(row, warning.column()), any -> new ArrayList<>())
                            .add(warning.reason());
                }
                yield new Sound(accepted.decision(), warnings);
            }
        };
    }

    private static Column column(ExchangeRow row, String heading) {
        return Stream.of(Column.values())
                .filter(column -> row.heading(column).equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
