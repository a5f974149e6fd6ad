package org.mingjing.decision.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** What stands on each page around the text: whose paper it is, where it comes from, which page of how many. */
final class PageFrame extends PdfPageEventHelper {

    private static final float SMALL = 8.5f;

    private final DecisionSheet sheet;
    private @Nullable PdfTemplate total;

    PageFrame(DecisionSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(40, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte over = writer.getDirectContent();
        float left = document.left();
        float right = document.right();
        float top = document.getPageSize().getHeight();
        over.saveState();
        over.setColorFill(DecisionPdf.ACTION);
        over.rectangle(0, top - 6, document.getPageSize().getWidth(), 6);
        over.fill();
        over.setColorStroke(DecisionPdf.LINE);
        over.setLineWidth(0.6f);
        over.moveTo(left, top - 64);
        over.lineTo(right, top - 64);
        over.moveTo(left, 62);
        over.lineTo(right, 62);
        over.stroke();
        over.restoreState();
        text(over, Element.ALIGN_LEFT, "行政处罚决定公示", left, top - 50, 11, DecisionPdf.ACTION, true);
        String agency = sheet.decision().content().agency();
        text(over, Element.ALIGN_RIGHT, agency, right, top - 50, 10, DecisionPdf.SOFT, false);
        text(over, Element.ALIGN_LEFT, sheet.url(), left, 48, SMALL, DecisionPdf.SOFT, false);
        String version = "第" + sheet.decision().version() + "版 · 以网页所示最新版本为准";
        text(over, Element.ALIGN_LEFT, version, left, 34, SMALL, DecisionPdf.SOFT, false);
        String page = "第 " + writer.getPageNumber() + " 页 / 共 ";
        text(over, Element.ALIGN_RIGHT, page, right - 24, 48, SMALL, DecisionPdf.SOFT, false);
        if (total != null) {
            over.addTemplate(total, right - 24, 48);
        }
        if (sheet.decision().content().demo()) {
            demo(writer, document);
        }
    }

    private static void demo(PdfWriter writer, Document document) {
        text(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                DecisionSheet.DEMO,
                document.right(),
                34,
                SMALL,
                DecisionPdf.STOP,
                true);
        PdfContentByte under = writer.getDirectContentUnder();
        under.saveState();
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.07f);
        under.setGState(faint);
        ColumnText.showTextAligned(
                under,
                Element.ALIGN_CENTER,
                new Phrase("演 示 数 据", ChineseFonts.bold(84, DecisionPdf.STOP)),
                document.getPageSize().getWidth() / 2,
                document.getPageSize().getHeight() / 2 - 40,
                35);
        under.restoreState();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            text(total, Element.ALIGN_LEFT, (writer.getPageNumber() - 1) + " 页", 0, 0, SMALL, DecisionPdf.SOFT, false);
        }
    }

    private static void text(
            PdfContentByte into, int align, String text, float x, float y, float size, Color colour, boolean bold) {
        Phrase phrase = new Phrase(text, bold ? ChineseFonts.bold(size, colour) : ChineseFonts.regular(size, colour));
        ColumnText.showTextAligned(into, align, phrase, x, y, 0);
    }
}
