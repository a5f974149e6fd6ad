package org.mingjing.decision.document;

import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/** Where the paper can be checked against the public ledger: a QR code, and its address in plain. */
final class VerificationBox {

    private static final float SIDE = 84;

    private VerificationBox() {}

    static PdfPTable of(String url, PdfWriter writer) {
        PdfPTable box = new PdfPTable(new float[] {SIDE + 8, 467 - SIDE - 8});
        box.setWidthPercentage(100);
        box.setSpacingBefore(14);
        box.setKeepTogether(true);
        box.addCell(code(url, writer));
        PdfPCell words = plain();
        words.setVerticalAlignment(Element.ALIGN_MIDDLE);
        words.setPaddingLeft(10);
        words.addElement(DecisionPdf.paragraph("扫码验真", ChineseFonts.bold(11, DecisionPdf.INK), 18));
        words.addElement(DecisionPdf.paragraph(
                "用手机扫描二维码,或打开下面的网址,可核对这份文书是否与公开账本一致、此后有无更正或撤回。", ChineseFonts.regular(9, DecisionPdf.SOFT), 15));
        words.addElement(DecisionPdf.paragraph(url, ChineseFonts.regular(9, DecisionPdf.ACTION), 16));
        box.addCell(words);
        return box;
    }

    private static PdfPCell code(String url, PdfWriter writer) {
        QrCode code = QrCode.of(url);
        float module = SIDE / code.size();
        PdfTemplate drawing = writer.getDirectContent().createTemplate(SIDE, SIDE);
        drawing.setColorFill(Color.WHITE);
        drawing.rectangle(0, 0, SIDE, SIDE);
        drawing.fill();
        drawing.setColorFill(Color.BLACK);
        for (QrCode.Bar bar : code.bars()) {
            drawing.rectangle(bar.x() * module, SIDE - (bar.y() + 1) * module, bar.length() * module, module);
        }
        drawing.fill();
        PdfPCell cell = plain();
        Image image = Image.getInstance(drawing);
        image.setAlt("二维码:" + url);
        cell.setImage(image);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPCell plain() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }
}
