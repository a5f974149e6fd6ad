package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** A content stream (ISO 32000-1 §7.8.2), read and written operator by operator: comments and marked content are left behind. */
final class PdfDrawing {

    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");
    private static final Set<String> INLINE = Set.of(
            "W",
            "Width",
            "H",
            "Height",
            "CS",
            "ColorSpace",
            "BPC",
            "BitsPerComponent",
            "F",
            "Filter",
            "DP",
            "DecodeParms",
            "D",
            "Decode",
            "IM",
            "ImageMask",
            "I",
            "Interpolate",
            "Intent");
    private static final int OPERANDS = 2000;

    private PdfDrawing() {}

    static byte[] clean(byte[] drawing) throws IOException, Unfit {
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream(drawing.length);
        ContentStreamWriter writer = new ContentStreamWriter(cleaned);
        PDFStreamParser parser = new PDFStreamParser(drawing);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                if (!MARKS.contains(operator.getName())) {
                    if (operator.getImageParameters() != null) {
                        inline(operator);
                    }
                    writer.writeTokens(operands);
                    writer.writeToken(operator);
                }
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
                if (operands.size() > OPERANDS) {
                    throw new Unfit(Reason.BROKEN);
                }
            }
        }
        return cleaned.toByteArray();
    }

    private static void inline(Operator operator) throws Unfit {
        COSDictionary found = operator.getImageParameters();
        COSDictionary kept = new COSDictionary();
        for (COSName key : found.keySet()) {
            if (INLINE.contains(key.getName())) {
                kept.setItem(key, found.getItem(key));
            }
        }
        operator.setImageParameters(kept);
        COSBase filter = kept.getDictionaryObject(COSName.F, COSName.FILTER);
        COSBase first = filter instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filter;
        boolean jpeg =
                first instanceof COSName name && Set.of("DCT", "DCTDecode").contains(name.getName());
        if (jpeg) {
            operator.setImageData(JpegSegments.read(operator.getImageData()).essence());
        } else if (filter instanceof COSArray several
                && several.size() > 1
                && several.toString().contains("DCT")) {
            throw new Unfit(Reason.BROKEN);
        }
    }
}
