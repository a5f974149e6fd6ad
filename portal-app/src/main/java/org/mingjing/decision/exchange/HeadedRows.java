package org.mingjing.decision.exchange;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a table below its headings, wherever these stand among the first lines. */
final class HeadedRows implements Rows {

    static final int SEARCHED = 20;
    private static final int ENOUGH = 3;
    private static final Set<Column> REQUIRED = EnumSet.of(
            Column.DOCUMENT_NUMBER,
            Column.PARTY,
            Column.PARTY_KIND,
            Column.OFFENCE,
            Column.DECISION_DATE,
            Column.AGENCY);
    private static final Pattern TOTAL = Pattern.compile("(本页|本表|全部)?(合计|总计|小计|共计|累计|总数)[::]?\\d*[件条宗]?");
    private static final Pattern REMARK = Pattern.compile("(填表|制表|填报|审核|负责人|联系|注[::]|说明[::]|备注[::]).*");

    private final Table table;
    private final List<Optional<Column>> columns;
    private final Map<Column, String> headings;
    private final List<String> ignored;
    private final long headingLine;
    private long skipped;

    private HeadedRows(Table table, Table.Line heading, long skipped) {
        this.table = table;
        this.headingLine = heading.number();
        this.columns = new ArrayList<>();
        this.headings = new EnumMap<>(Column.class);
        this.ignored = new ArrayList<>();
        this.skipped = skipped;
        for (String cell : heading.cells()) {
            Optional<Column> column = Headings.ALL.column(cell).filter(c -> !headings.containsKey(c));
            columns.add(column);
            column.ifPresentOrElse(c -> headings.put(c, cell.strip()), () -> {
                if (!cell.isBlank()) {
                    ignored.add(cell.strip());
                }
            });
        }
    }

    /** Reads up to the headings; leaves closing to the caller where there are none. */
    static HeadedRows below(Table table) throws IOException {
        Set<Column> nearest = EnumSet.noneOf(Column.class);
        for (int i = 0; i < SEARCHED; i++) {
            Table.Line line = table.next();
            if (line == null) {
                break;
            }
            Set<Column> found = columns(line.cells());
            if (found.size() >= ENOUGH && found.containsAll(REQUIRED)) {
                return new HeadedRows(table, line, i);
            }
            if (found.size() > nearest.size()) {
                nearest = found;
            }
        }
        if (nearest.size() < ENOUGH) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_HEADINGS);
        }
        Set<Column> missing = EnumSet.copyOf(REQUIRED);
        missing.removeAll(nearest);
        throw new UnreadableFile(
                UnreadableFile.Reason.NO_HEADINGS,
                Map.of("missing", missing.stream().map(Column::code).toList()));
    }

    static int named(List<String> cells) {
        return columns(cells).size();
    }

    private static Set<Column> columns(List<String> cells) {
        Set<Column> found = EnumSet.noneOf(Column.class);
        for (String cell : cells) {
            Headings.ALL.column(cell).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public @Nullable ExchangeRow next() throws IOException {
        Table.Line line;
        while ((line = table.next()) != null) {
            Map<Column, String> values = values(line);
            if (!passedOver(line, values)) {
                return row(line, values);
            }
            skipped++;
        }
        return null;
    }

    private Map<Column, String> values(Table.Line line) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            String cell = line.cells().get(i);
            Column column = columns.get(i).orElse(null);
            if (column != null && !cell.isBlank()) {
                boolean serial = column.holdsADate() && line.numeric().get(i);
                values.put(column, serial ? Dates.ofSerial(cell, table.epochShift()) : cell);
            }
        }
        return values;
    }

    private boolean passedOver(Table.Line line, Map<Column, String> values) {
        List<String> written =
                line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (written.isEmpty()) {
            return true;
        }
        boolean noDecision = !values.containsKey(Column.DECISION_DATE) && !values.containsKey(Column.OFFENCE);
        if (noDecision) {
            String first = Normalizer.normalize(written.getFirst(), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", "");
            return TOTAL.matcher(first).matches()
                    || (written.size() <= 6 && REMARK.matcher(first).matches());
        }
        return Headings.ALL
                .column(values.getOrDefault(Column.DOCUMENT_NUMBER, ""))
                .filter(Column.DOCUMENT_NUMBER::equals)
                .isPresent();
    }

    private ExchangeRow row(Table.Line line, Map<Column, String> values) {
        List<Fault> faults = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            Column column = i < columns.size() ? columns.get(i).orElse(null) : null;
            if (i >= columns.size() && !cell.isBlank()) {
                faults.add(new Fault("", line.number(), FaultReason.TOO_MANY_CELLS, cell));
                break;
            }
            if (column == null) {
                continue;
            }
            String heading = headings.getOrDefault(column, "");
            if (line.unusable().get(i)) {
                faults.add(new Fault(heading, line.number(), FaultReason.FORMULA, cell));
            } else if (line.computed().get(i)) {
                warnings.add(new Warning(heading, line.number(), Warning.Reason.FORMULA_VALUE));
            }
            if (line.merged().get(i)) {
                faults.add(new Fault(heading, line.number(), FaultReason.MERGED_CELL, cell));
            }
        }
        return new ExchangeRow(line.number(), values, headings, faults, warnings);
    }

    long headingLine() {
        return headingLine;
    }

    @Override
    public List<String> ignoredHeadings() {
        return List.copyOf(ignored);
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public long read() {
        return table.read();
    }

    @Override
    public long total() {
        return table.total();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
