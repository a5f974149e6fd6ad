package org.mingjing.decision.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One worksheet, read as it streams. Formulas are never run: what they last gave is taken. */
final class XlsxTable implements Table {

    private static final int EPOCH_1904 = 1462;
    private static final int COLUMNS = 512;
    private static final Pattern ROW = Pattern.compile("\\d{1,7}");

    private final SharedStrings strings;
    private final XlsxMerges merges;
    private final CountedInput part;
    private final long size;
    private final XMLStreamReader xml;
    private final Limits limits;
    private final int epochShift;
    private int row;

    private XlsxTable(
            SharedStrings strings, XlsxMerges merges, CountedInput part, long size, Limits limits, boolean from1904)
            throws XMLStreamException {
        this.strings = strings;
        this.merges = merges;
        this.part = part;
        this.size = size;
        this.limits = limits;
        this.xml = Xml.reader(part);
        this.epochShift = from1904 ? EPOCH_1904 : 0;
    }

    static XlsxTable open(ZipFile zip, ZipEntry sheet, SharedStrings strings, boolean from1904, Limits limits)
            throws IOException, XMLStreamException {
        XlsxMerges merges;
        try (var pass = ZipGuard.read(zip, sheet)) {
            merges = XlsxMerges.of(pass, limits);
        }
        CountedInput part = new CountedInput(ZipGuard.read(zip, sheet));
        return new XlsxTable(strings, merges, part, sheet.getSize(), limits, from1904);
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return line();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED, java.util.Map.of("line", row + 1L));
        }
    }

    private Line line() throws XMLStreamException {
        String number = XlsxBook.attribute(xml, "r");
        row = ROW.matcher(number).matches() ? Integer.parseInt(number) : row + 1;
        if (row > limits.rows()) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, java.util.Map.of("limit", limits.rows()));
        }
        List<String> cells = new ArrayList<>();
        BitSet numeric = new BitSet();
        BitSet computed = new BitSet();
        BitSet unusable = new BitSet();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell(cells, numeric, computed, unusable);
            }
        }
        merges.fill(row, cells);
        return new Line(row, cells, numeric, computed, unusable, merges.across(row));
    }

    private void cell(List<String> cells, BitSet numeric, BitSet computed, BitSet unusable) throws XMLStreamException {
        int named = XlsxMerges.columnOf(XlsxBook.attribute(xml, "r"));
        int column = named >= 0 ? named : cells.size();
        String type = XlsxBook.attribute(xml, "t");
        String value = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = XlsxText.content(xml, "v", limits.recordCharacters());
                    case "is" -> value = XlsxText.of(xml, "is", limits.recordCharacters());
                    default -> {}
                }
            }
        }
        if (column < 0 || column >= COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        boolean number = type.isEmpty() || type.equals("n");
        cells.set(column, type.equals("s") && !value.isBlank() ? shared(value) : number ? plain(value) : value);
        numeric.set(column, number && !value.isBlank());
        computed.set(column, formula);
        unusable.set(column, type.equals("e") || (formula && value.isBlank() && !type.equals("str")));
    }

    private String shared(String index) {
        try {
            return strings.at(Integer.parseInt(index.strip()));
        } catch (NumberFormatException e) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED, java.util.Map.of("line", (long) row));
        }
    }

    /** The number as it was typed: 7.0000000000000007E-2 is 0.07. */
    private static String plain(String value) {
        if (value.isBlank() || value.length() > 40) {
            return value;
        }
        try {
            BigDecimal exact = new BigDecimal(value.strip());
            BigDecimal shortest = exact.precision() > 15 ? BigDecimal.valueOf(exact.doubleValue()) : exact;
            boolean odd = Math.abs((long) shortest.scale()) > 40;
            return odd ? value : shortest.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    @Override
    public int epochShift() {
        return epochShift;
    }

    @Override
    public long read() {
        return part.count();
    }

    @Override
    public long total() {
        return size;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
