package org.mingjing.decision.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.Arrival.Outcome;

/** What became of one batch of rows. */
final class BatchTally {

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<ParsedRow> rows;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long refusedRows;

    BatchTally(List<ParsedRow> rows) {
        this.rows = List.copyOf(rows);
        for (ParsedRow row : rows) {
            switch (row) {
                case ParsedRow.Accepted accepted ->
                    arrivals.add(new Arrival(
                            accepted.line(),
                            accepted.decision(),
                            accepted.warnings().stream()
                                    .map(warning -> warning.reason().name())
                                    .distinct()
                                    .toList()));
                case ParsedRow.Refused refused -> {
                    refusedRows++;
                    faults.addAll(refused.faults());
                }
            }
        }
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    void add(List<Arrival.Reception> receptions) {
        for (int i = 0; i < receptions.size(); i++) {
            Arrival.Reception reception = receptions.get(i);
            outcomes.merge(reception.outcome(), 1L, Long::sum);
            FaultReason reason =
                    switch (reception.outcome()) {
                        case TWICE_IN_FILE -> FaultReason.DUPLICATE_DOCUMENT_NUMBER;
                        case CLOSED -> FaultReason.DECISION_CLOSED;
                        default -> null;
                    };
            if (reason != null) {
                refusedRows++;
                faults.add(new Fault(
                        Column.DOCUMENT_NUMBER.heading(),
                        reception.line(),
                        reason,
                        arrivals.get(i).decision().documentNumber()));
            }
        }
    }

    /** In the file's order. */
    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    ImportRun.Counts counts() {
        return new ImportRun.Counts(
                count(Outcome.DRAFT),
                count(Outcome.PUBLISHED),
                count(Outcome.HELD),
                count(Outcome.EXPIRED),
                count(Outcome.UNCHANGED),
                count(Outcome.CORRECTION),
                refusedRows,
                rows.stream()
                        .filter(row -> row instanceof ParsedRow.Accepted accepted
                                && !accepted.warnings().isEmpty())
                        .count());
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
