package org.mingjing.decision.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.decision.PublicDecision;

/** UTF-8 with a mark, as spreadsheets expect it. A cell that a spreadsheet would run begins with an apostrophe. */
final class CsvWriter extends ExchangeWriter {

    private final CSVPrinter printer;

    CsvWriter(OutputStream out, UnaryOperator<String> url) throws IOException {
        super(url);
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        writer.write('\ufeff');
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        for (ExportColumn column : ExportColumn.values()) {
            printer.print(column.heading());
        }
        printer.print("网址");
        printer.println();
    }

    @Override
    public void write(PublicDecision.Published decision) throws IOException {
        for (ExportColumn column : ExportColumn.values()) {
            printer.print(CsvCell.harmless(column.value(decision)));
        }
        printer.print(url(decision));
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
