package org.mingjing.decision.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mingjing.decision.exchange.ContentKind;
import org.mingjing.decision.exchange.Limits;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;
import org.mingjing.decision.exchange.Xml;
import org.mingjing.decision.exchange.ZipGuard;

/** Reads one decision's Word or PDF document and proposes its fields. */
public final class DocumentReader {

    private static final int PAGES = 100;
    private static final int LEAST_TEXT = 20;

    private DocumentReader() {}

    /**
     * @param name as the sender calls it
     * @throws UnreadableFile as a whole; a scan is refused as {@link Reason#NO_TEXT}
     */
    public static ProposedFields read(Path file, String name, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (size > limits.bytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, Map.of("bytes", size, "limit", limits.bytes()));
        }
        ContentKind kind = ContentKind.of(file);
        String text =
                switch (kind) {
                    case ZIP -> word(file, name, limits);
                    case PDF -> pdf(file, limits);
                    case OLE2 ->
                        throw ContentKind.encrypted(file)
                                ? new UnreadableFile(Reason.PASSWORD_PROTECTED)
                                : new UnreadableFile(Reason.UNKNOWN_FORMAT, Map.of("found", "DOC"));
                    default -> throw stranger(name, kind.name());
                };
        String tidy = tidy(text);
        if (tidy.chars().filter(Character::isLetterOrDigit).count() < LEAST_TEXT) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return DocumentFields.in(tidy, kind == ContentKind.PDF);
    }

    /** Lines without what surrounds them, never two blank ones in a row: an endless run of them would be endless work. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder();
        boolean blank = true;
        for (String line :
                text.replace('\u00a0', ' ').replace('\u3000', ' ').lines().toList()) {
            String stripped = line.strip();
            if (!stripped.isEmpty() || !blank) {
                tidy.append(stripped).append('\n');
            }
            blank = stripped.isEmpty();
        }
        return tidy.toString();
    }

    private static UnreadableFile stranger(String name, String found) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".docx") || lower.endsWith(".pdf")
                ? new UnreadableFile(Reason.NOT_WHAT_ITS_NAME_SAYS, Map.of("name", name, "found", found))
                : new UnreadableFile(Reason.UNKNOWN_FORMAT, Map.of("found", found));
    }

    private static String word(Path file, String name, Limits limits) throws IOException {
        try (ZipFile zip = ZipGuard.open(file, limits)) {
            ZipEntry part = zip.getEntry("word/document.xml");
            if (part == null) {
                throw stranger(name, zip.getEntry("xl/workbook.xml") != null ? "XLSX" : "ZIP");
            }
            try (InputStream in = ZipGuard.read(zip, part)) {
                return paragraphs(Xml.reader(in), limits);
            } catch (XMLStreamException e) {
                throw new UnreadableFile(Reason.TRUNCATED);
            }
        }
    }

    /** The text of Word's main part: one paragraph a line, deleted passages left out. */
    private static String paragraphs(XMLStreamReader xml, Limits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                within = xml.getLocalName().equals("t");
                switch (xml.getLocalName()) {
                    case "tab" -> text.append(' ');
                    case "br" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                if (xml.getLocalName().equals("p")) {
                    text.append('\n');
                }
            } else if (within && xml.isCharacters()) {
                text.append(xml.getText());
                if (text.length() > limits.recordCharacters()) {
                    throw new UnreadableFile(Reason.TOO_LARGE, Map.of("limit", limits.recordCharacters()));
                }
            }
        }
        return text.toString();
    }

    private static String pdf(Path file, Limits limits) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(PAGES);
            String text = stripper.getText(document);
            return text.substring(0, Math.min(text.length(), limits.recordCharacters()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Reason.PASSWORD_PROTECTED);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Reason.TRUNCATED);
        }
    }
}
