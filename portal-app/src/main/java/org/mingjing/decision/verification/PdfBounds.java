package org.mingjing.decision.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingjing.decision.verification.Unfit.Reason;
import org.mingjing.shared.upload.PdfInflation;

/** How much a PDF may unfold into. */
final class PdfBounds {

    private static final PdfInflation UNFOLDED = new PdfInflation(64L << 20, 4L << 20, 64L << 20);

    private static final long PIXELS = 20_000_000;
    private static final int INLINE_BYTES = 64 << 10;
    private static final long INLINE_PIXELS = 2_000_000;
    private static final int OPERATORS = 2_000_000;
    private static final int FILTERS = 2;

    private final Deadline deadline;
    private int operators;

    PdfBounds(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Before anything is parsed: the parser inflates streams of objects whole. @throws Unfit TOO_COMPLEX */
    static void checkInflation(byte[] content) throws Unfit {
        if (!UNFOLDED.bounds(content)) {
            throw new Unfit(Reason.TOO_COMPLEX);
        }
    }

    /** Streams packed over and over, and pictures larger than paper needs. @throws Unfit TOO_COMPLEX */
    static void checkStreams(PDDocument document) throws Unfit {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream
                    && (filters(stream) > FILTERS || packedTwice(stream) || pixels(stream) > PIXELS)) {
                throw new Unfit(Reason.TOO_COMPLEX);
            }
        }
    }

    private static int filters(COSStream stream) {
        return stream.getFilters() instanceof COSArray many ? many.size() : 1;
    }

    private static boolean packedTwice(COSStream stream) {
        if (!(stream.getFilters() instanceof COSArray many)) {
            return false;
        }
        int packing = 0;
        for (int i = 0; i < many.size(); i++) {
            COSBase filter = many.getObject(i);
            if (filter instanceof COSName name
                    && !name.getName().startsWith("A")
                    && !name.getName().startsWith("D")) {
                packing++;
            }
        }
        return packing > 1;
    }

    private static long pixels(COSStream stream) {
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return 0;
        }
        long said = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        return Math.max(said, jpegPixels(stream));
    }

    /** What its own head says: the decoder believes that alone. */
    private static long jpegPixels(COSStream stream) {
        if (!String.valueOf(stream.getFilters()).contains("DCT")) {
            return 0;
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        try (InputStream raw = stream.createRawInputStream()) {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(raw.readAllBytes())), true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException unreadable) {
            return Long.MAX_VALUE;
        } finally {
            reader.dispose();
        }
    }

    /** Before each operator of a page. @throws Deadline.Over too many, too late, or a picture too large */
    void count(Operator operator) {
        if (++operators > OPERATORS) {
            throw new Deadline.Over();
        }
        if ((operators & 0xff) == 0) {
            deadline.check();
        }
        COSDictionary inline = operator.getImageParameters();
        byte[] data = operator.getImageData();
        if (inline != null) {
            long pixels =
                    (long) inline.getInt(COSName.W, COSName.WIDTH, 0) * inline.getInt(COSName.H, COSName.HEIGHT, 0);
            if (pixels > INLINE_PIXELS || data != null && data.length > INLINE_BYTES) {
                throw new Deadline.Over();
            }
        }
    }
}
