package org.mingjing.decision.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import org.mingjing.decision.PublicDecision.Published;

/**
 * A decision as PDF on A4, with its Chinese faces embedded. The same decision gives the same bytes: its dates and ids
 * come from what it says.
 */
public final class DecisionPdf {

    static final Color INK = new Color(0x17, 0x22, 0x2e);
    static final Color SOFT = new Color(0x4c, 0x5a, 0x68);
    static final Color LINE = new Color(0xd5, 0xdb, 0xe2);
    static final Color ACTION = new Color(0x0b, 0x53, 0x94);
    static final Color STOP = new Color(0xb3, 0x26, 0x1e);
    static final float SIDE = 64;

    private static final Color WASH = new Color(0xf5, 0xf7, 0xf9);
    private static final float BODY = 11;
    private static final float LEADING = 20;

    private DecisionPdf() {}

    /**
     * @param url of the decision's page
     * @param out left open
     */
    public static void write(Published decision, String url, OutputStream out) {
        DecisionSheet sheet = new DecisionSheet(decision, url);
        Document document = new Document(PageSize.A4, SIDE, SIDE, 92, 84);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setPageEvent(new PageFrame(sheet));
        describe(decision, document);
        document.open();
        sign(decision, writer);
        title(sheet, document);
        document.add(facts(sheet));
        sheet.sections().forEach((heading, body) -> section(document, heading, body));
        citation(sheet, document);
        document.add(VerificationBox.of(sheet.verification(), writer));
        document.close();
    }

    private static void describe(Published decision, Document document) {
        document.addTitle(
                decision.content().namesAPerson()
                        ? decision.content().documentNumber()
                        : decision.content().title());
        document.addSubject(decision.content().documentNumber());
        document.addAuthor(decision.content().agency());
        document.addCreator("Mingjing");
    }

    private static void sign(Published decision, PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        PdfDate changed =
                new PdfDate(GregorianCalendar.from(decision.changedAt().atZone(ZoneId.of("Asia/Shanghai"))));
        info.put(PdfName.CREATIONDATE, changed);
        info.put(PdfName.MODDATE, changed);
        String id = fingerprint(decision.id() + " " + decision.version() + " " + decision.changedAt());
        info.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
    }

    private static String fingerprint(String of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void title(DecisionSheet sheet, Document document) {
        Paragraph title = paragraph(sheet.decision().content().title(), ChineseFonts.bold(19, INK), 28);
        title.setAlignment(Element.ALIGN_CENTER);
        document.add(title);
        Paragraph number = paragraph(sheet.decision().content().documentNumber(), ChineseFonts.regular(12, SOFT), 22);
        number.setAlignment(Element.ALIGN_CENTER);
        number.setSpacingAfter(16);
        document.add(number);
    }

    private static PdfPTable facts(DecisionSheet sheet) {
        PdfPTable table = new PdfPTable(new float[] {27, 73});
        table.setWidthPercentage(100);
        table.setSpacingAfter(8);
        for (Map.Entry<String, String> fact : sheet.facts().entrySet()) {
            PdfPCell label = cell(fact.getKey(), ChineseFonts.regular(10, SOFT));
            label.setBackgroundColor(WASH);
            table.addCell(label);
            table.addCell(cell(fact.getValue(), ChineseFonts.regular(10.5f, INK)));
        }
        return table;
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(phrase(text, font, 16));
        cell.setBorder(Rectangle.BOX);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(6);
        cell.setPaddingTop(4);
        cell.setPaddingBottom(8);
        cell.setPaddingLeft(10);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static void section(Document document, String heading, String body) {
        Paragraph head = paragraph(heading, ChineseFonts.bold(12.5f, ACTION), 22);
        head.setSpacingBefore(2);
        head.setSpacingAfter(2);
        head.setKeepTogether(true);
        document.add(head);
        body.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Paragraph text = paragraph(line.strip(), ChineseFonts.regular(BODY, INK), LEADING);
            text.setFirstLineIndent(2 * BODY);
            text.setAlignment(Element.ALIGN_JUSTIFIED);
            document.add(text);
        });
    }

    private static void citation(DecisionSheet sheet, Document document) {
        PdfPTable box = new PdfPTable(1);
        box.setWidthPercentage(100);
        box.setSpacingBefore(24);
        box.setKeepTogether(true);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.LEFT);
        cell.setBorderColor(ACTION);
        cell.setBorderWidth(2);
        cell.setBackgroundColor(WASH);
        cell.setPadding(10);
        cell.setPaddingTop(4);
        cell.addElement(paragraph("引用格式(GB/T 7714)", ChineseFonts.bold(9, SOFT), 15));
        cell.addElement(paragraph(sheet.citation(), ChineseFonts.regular(9, SOFT), 15));
        box.addCell(cell);
        document.add(box);
    }

    static Paragraph paragraph(String text, Font font, float leading) {
        return new Paragraph(phrase(text, font, leading));
    }

    private static Phrase phrase(String text, Font font, float leading) {
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(ChineseFonts.BREAKS);
        Phrase phrase = new Phrase(leading);
        phrase.add(chunk);
        return phrase;
    }
}
