package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first visible sheet with headings. */
final class XlsxRows implements Rows {

    private final ZipFile zip;
    private final SharedStrings strings;
    private final HeadedRows rows;

    private XlsxRows(ZipFile zip, SharedStrings strings, HeadedRows rows) {
        this.zip = zip;
        this.strings = strings;
        this.rows = rows;
    }

    /** Closing closes the container too; where opening fails, its caller does. */
    static XlsxRows open(ZipFile zip, Limits limits) throws IOException, XMLStreamException {
        XlsxBook book = XlsxBook.of(zip);
        SharedStrings strings = strings(zip, limits);
        UnreadableFile best = new UnreadableFile(UnreadableFile.Reason.NO_HEADINGS);
        try {
            for (ZipEntry sheet : book.sheets()) {
                XlsxTable table = XlsxTable.open(zip, sheet, strings, book.from1904(), limits);
                try {
                    return new XlsxRows(zip, strings, HeadedRows.below(table));
                } catch (UnreadableFile e) {
                    table.close();
                    if (e.reason() != UnreadableFile.Reason.NO_HEADINGS) {
                        throw e;
                    }
                    best = e.parameters().isEmpty() ? best : e;
                }
            }
            throw best;
        } catch (UnreadableFile | IOException | XMLStreamException e) {
            strings.close();
            throw e;
        }
    }

    private static SharedStrings strings(ZipFile zip, Limits limits) throws IOException, XMLStreamException {
        ZipEntry part = zip.getEntry("xl/sharedStrings.xml");
        if (part == null) {
            return SharedStrings.none();
        }
        try (InputStream in = ZipGuard.read(zip, part)) {
            return SharedStrings.read(in, limits.recordCharacters());
        }
    }

    @Override
    public @Nullable ExchangeRow next() throws IOException {
        return rows.next();
    }

    @Override
    public List<String> ignoredHeadings() {
        return rows.ignoredHeadings();
    }

    @Override
    public long skipped() {
        return rows.skipped();
    }

    @Override
    public long read() {
        return rows.read();
    }

    @Override
    public long total() {
        return rows.total();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        strings.close();
        zip.close();
    }
}
