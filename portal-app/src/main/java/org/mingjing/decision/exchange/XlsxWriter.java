package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingjing.decision.PublicDecision;

/** A workbook whose cells are all plain strings. Where a sheet is full, the next one goes on under the same headings. */
final class XlsxWriter extends ExchangeWriter {

    private static final int KEPT = 200;
    private static final int LONGEST = 32_767;
    private static final String CUT = "……(全文见网址)";

    private final int rowsOfASheet;
    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream out, UnaryOperator<String> url) throws IOException {
        this(out, url, Worksheet.MAX_ROWS);
    }

    /** @param rowsOfASheet headings included */
    XlsxWriter(OutputStream out, UnaryOperator<String> url, int rowsOfASheet) throws IOException {
        super(url);
        this.rowsOfASheet = rowsOfASheet;
        this.book = new Workbook(out, "Mingjing", "01.0000");
        this.sheet = started(book, ++sheets);
        this.row = 1;
    }

    private static Worksheet started(Workbook book, int number) {
        Worksheet sheet = book.newWorksheet(number == 1 ? "行政处罚决定" : "行政处罚决定(" + number + ")");
        sheet.freezePane(0, 1);
        int column = 0;
        for (ExportColumn export : ExportColumn.values()) {
            sheet.width(column, export.width());
            heading(sheet, column++, export.heading());
        }
        sheet.width(column, 40);
        heading(sheet, column, "网址");
        return sheet;
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.inlineString(0, column, text);
        sheet.style(0, column).bold().fillColor("E3EEF8").set();
    }

    @Override
    public void write(PublicDecision.Published decision) throws IOException {
        if (row == rowsOfASheet) {
            sheet.finish();
            sheet = started(book, ++sheets);
            row = 1;
        }
        int column = 0;
        for (ExportColumn export : ExportColumn.values()) {
            String value = export.value(decision);
            if (!value.isEmpty()) {
                sheet.inlineString(row, column, fitting(value));
            }
            column++;
        }
        sheet.inlineString(row, column, url(decision));
        if (++row % KEPT == 0) {
            sheet.flush();
        }
    }

    private static String fitting(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - CUT.length() - 1) + CUT;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
