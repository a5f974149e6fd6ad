package org.mingjing.submission.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** A stream's bytes on their way into the new document: deflated anew, or a picture's own code without its metadata. */
final class PdfStream {

    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    /** Fax codes have no room for words. */
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF", "JBIG2Decode");

    private static final int BYTES = 100 << 20;

    private final int maxPixels;

    PdfStream(int maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** Writes the bytes, and which filter reads them. */
    void copy(COSStream original, COSStream made, PdfCopier copier) throws IOException, Unfit {
        List<String> filters = filters(original);
        String last = filters.isEmpty() ? "" : filters.getLast();
        boolean jpeg = JPEG.contains(last);
        boolean wavelet = last.equals("JPXDecode");
        if (!jpeg && !wavelet && !FAX.contains(last)) {
            try (var out = made.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(decoded(original, BYTES));
            }
            return;
        }
        byte[] code = decoded(original, filters.subList(0, filters.size() - 1), BYTES);
        if (jpeg) {
            RawPicture picture = JpegSegments.read(code);
            if ((long) picture.width() * picture.height() > maxPixels) {
                throw new Unfit(Reason.TOO_MANY_PIXELS);
            }
            code = picture.essence();
        } else if (wavelet) {
            code = Jpeg2000.essence(code);
        }
        try (var out = made.createRawOutputStream()) {
            out.write(code);
        }
        made.setItem(COSName.FILTER, COSName.getPDFName(last));
        COSBase parameters = parameters(original, filters.size() - 1);
        if (parameters instanceof COSDictionary known && !wavelet) {
            made.setItem(COSName.DECODE_PARMS, copier.copy(known));
        }
    }

    byte[] decoded(COSStream original, int limit) throws IOException, Unfit {
        return decoded(original, filters(original), limit);
    }

    private static byte[] decoded(COSStream original, List<String> filters, int limit) throws IOException, Unfit {
        byte[] bytes;
        try (InputStream raw = original.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            Bounded out = new Bounded(limit);
            try {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(new ByteArrayInputStream(bytes), out, original, i);
            } catch (IOException | IllegalStateException e) {
                throw out.full ? new Unfit(Reason.TOO_LARGE) : new Unfit(Reason.BROKEN);
            }
            if (out.full) {
                throw new Unfit(Reason.TOO_LARGE);
            }
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static List<String> filters(COSStream stream) throws Unfit {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        }
        if (names.size() > 4 || names.contains("") || names.contains("Crypt")) {
            throw new Unfit(Reason.BROKEN);
        }
        return names;
    }

    private static @Nullable COSBase parameters(COSStream stream, int index) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        return parameters instanceof COSArray several && index < several.size() ? several.getObject(index) : parameters;
    }

    private static final class Bounded extends ByteArrayOutputStream {

        private final int limit;
        private boolean full;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int octet) {
            room(1);
            super.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            room(length);
            super.write(bytes, offset, length);
        }

        private void room(int length) {
            if (count + (long) length > limit) {
                full = true;
                throw new IllegalStateException("more than a stream may hold");
            }
        }
    }
}
