package org.mingjing.decision.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text file of separated cells: commas, tabs, semicolons or bars, whichever its headings show. */
final class CsvTable implements Table {

    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
    private static final int HEAD = 1 << 16;

    private final CountedInput file;
    private final long size;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvTable(CountedInput file, long size, CSVParser parser) {
        this.file = file;
        this.size = size;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvTable open(Path path, TextEncoding encoding, Limits limits) throws IOException {
        char separator;
        try (InputStream in = Files.newInputStream(path);
                BufferedReader reader = encoding.reader(in)) {
            char[] head = new char[HEAD];
            int length = Math.max(0, reader.read(head));
            separator = separator(new String(head, 0, length));
        }
        try (InputStream in = Files.newInputStream(path);
                BufferedReader reader = encoding.reader(in)) {
            CsvShape.check(reader, separator, limits);
        }
        CountedInput file = new CountedInput(Files.newInputStream(path));
        return new CsvTable(file, Files.size(path), CSVParser.parse(encoding.reader(file), format(separator)));
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** The separator under which one of the first lines names the most columns. */
    private static char separator(String head) throws IOException {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            try (CSVParser parser = CSVParser.parse(new StringReader(head), format(separator))) {
                Iterator<CSVRecord> records = parser.iterator();
                for (int i = 0; i < HeadedRows.SEARCHED && records.hasNext(); i++) {
                    int named = HeadedRows.named(records.next().toList());
                    if (named > most) {
                        most = named;
                        best = separator;
                    }
                }
            }
        }
        return best;
    }

    @Override
    public @Nullable Line next() {
        long line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
            return null;
        }
        List<String> cells = records.next().toList();
        return Line.ofText(line, cells);
    }

    @Override
    public long read() {
        return file.count();
    }

    @Override
    public long total() {
        return size;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
