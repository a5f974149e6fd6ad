package org.mingjing.decision.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.mingjing.decision.exchange.UnreadableFile.Reason;

/**
 * A file of decisions as an agency sends it (双公示), read row by row in constant memory. What it is, its content says.
 * Opening reads a text file once through, and a sheet too, so that an unreadable one is refused before the first row.
 */
public final class ExchangeFile implements Closeable {

    /** What the sender should know of a file that is taken. */
    public enum Notice {
        /** It carries macros; these were neither run nor kept. */
        MACROS,
        /** Its name says another form than it has. */
        MISNAMED
    }

    private final ExchangeFormat format;
    private final String encoding;
    private final Rows rows;
    private final Set<Notice> notices;

    private ExchangeFile(ExchangeFormat format, String encoding, Rows rows, Set<Notice> notices) {
        this.format = format;
        this.encoding = encoding;
        this.rows = rows;
        this.notices = notices;
    }

    /**
     * @param file on disk for as long as it is read
     * @param name as the sender calls it
     * @throws UnreadableFile as a whole; nothing was taken
     */
    public static ExchangeFile open(Path file, String name, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (size > limits.bytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, Map.of("bytes", size, "limit", limits.bytes()));
        }
        ContentKind kind = ContentKind.of(file);
        return switch (kind) {
            case ZIP -> workbook(file, name, limits);
            case OLE2 ->
                throw new UnreadableFile(ContentKind.encrypted(file) ? Reason.PASSWORD_PROTECTED : Reason.OLD_EXCEL);
            case TEXT -> text(file, name, limits);
            default -> throw stranger(name, kind.name());
        };
    }

    private static UnreadableFile stranger(String name, String found) {
        boolean promised = java.util.Arrays.stream(ExchangeFormat.values()).anyMatch(format -> named(name, format));
        return promised
                ? new UnreadableFile(Reason.NOT_WHAT_ITS_NAME_SAYS, Map.of("name", name, "found", found))
                : new UnreadableFile(Reason.UNKNOWN_FORMAT, Map.of("found", found));
    }

    private static boolean named(String name, ExchangeFormat format) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + format.extension());
    }

    private static ExchangeFile text(Path file, String name, Limits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 13);
        }
        TextEncoding encoding = TextEncoding.of(file, head);
        String start =
                new String(head, encoding.charset()).replace("\ufeff", "").stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        boolean json = start.startsWith("{");
        ExchangeFormat format = json ? ExchangeFormat.JSONL : ExchangeFormat.CSV;
        Rows rows = json ? JsonlRows.open(file, encoding, limits) : below(CsvTable.open(file, encoding, limits));
        return new ExchangeFile(format, encoding.charset().name(), rows, notices(name, format, false));
    }

    private static Rows below(Table table) throws IOException {
        try {
            return HeadedRows.below(table);
        } catch (UnreadableFile | IOException e) {
            table.close();
            throw e;
        }
    }

    private static ExchangeFile workbook(Path file, String name, Limits limits) throws IOException {
        ZipFile zip = ZipGuard.open(file, limits);
        try {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw stranger(name, zip.getEntry("word/document.xml") != null ? "DOCX" : "ZIP");
            }
            Rows rows = XlsxRows.open(zip, limits);
            Set<Notice> notices = notices(name, ExchangeFormat.XLSX, XlsxBook.macros(zip));
            return new ExchangeFile(ExchangeFormat.XLSX, "UTF-8", rows, notices);
        } catch (XMLStreamException e) {
            zip.close();
            throw new UnreadableFile(Reason.TRUNCATED);
        } catch (UnreadableFile | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Set<Notice> notices(String name, ExchangeFormat format, boolean macros) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (macros) {
            notices.add(Notice.MACROS);
        }
        for (ExchangeFormat other : ExchangeFormat.values()) {
            if (other != format && named(name, other)) {
                notices.add(Notice.MISNAMED);
            }
        }
        return notices;
    }

    /**
     * The next row; empty at the end.
     *
     * @throws UnreadableFile where the rest can't be read; the rows before stay good
     */
    public Optional<ExchangeRow> next() throws IOException {
        return Optional.ofNullable(rows.next());
    }

    public ExchangeFormat format() {
        return format;
    }

    /** The name of the character set. */
    public String encoding() {
        return encoding;
    }

    public Set<Notice> notices() {
        return notices;
    }

    /** Headings that mean no column here, and so were not read; for JSON Lines those met so far. */
    public List<String> ignoredHeadings() {
        return rows.ignoredHeadings();
    }

    /** Title, total, note, blank and repeated heading rows passed over so far. */
    public long skipped() {
        return rows.skipped();
    }

    /** 0 to 1; may be called from another thread. */
    public double progress() {
        return rows.total() <= 0 ? 0 : Math.min(1, (double) rows.read() / rows.total());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
