package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** A JPEG 2000 file's boxes (ISO/IEC 15444-1 Annex I) and its main header's segments: those that draw are kept. */
final class Jpeg2000 {

    private static final Set<String> DRAWING = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
    private static final int COMMENT = 0xff64;
    private static final int TILE = 0xff90;

    private Jpeg2000() {}

    static byte[] essence(byte[] content) throws Unfit {
        if (Bytes.u16(content, 0) == 0xff4f) {
            return codestream(content, 0, content.length);
        }
        ByteArrayOutputStream essence = new ByteArrayOutputStream(content.length);
        for (int at = 0; at + 8 <= content.length; ) {
            long length = Bytes.u32(content, at);
            length = length == 0 ? content.length - at : length;
            if (length < 8 || !Bytes.within(content, at, length)) {
                throw new Unfit(Reason.BROKEN);
            }
            String name = Bytes.name(content, at + 4);
            if (name.equals("jp2c")) {
                byte[] code = codestream(content, at + 8, at + (int) length);
                int size = code.length + 8;
                essence.writeBytes(new byte[] {
                    (byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size, 'j', 'p', '2', 'c'
                });
                essence.writeBytes(code);
            } else if (DRAWING.contains(name)) {
                essence.write(content, at, (int) length);
            }
            at += (int) length;
        }
        return essence.toByteArray();
    }

    private static byte[] codestream(byte[] content, int start, int end) throws Unfit {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(end - start);
        kept.write(content, start, 2);
        int at = start + 2;
        while (Bytes.u16(content, at) != TILE) {
            int length = 2 + Bytes.u16(content, at + 2);
            if (at + length > end || length < 4) {
                throw new Unfit(Reason.BROKEN);
            }
            if (Bytes.u16(content, at) != COMMENT) {
                kept.write(content, at, length);
            }
            at += length;
        }
        kept.write(content, at, end - at);
        return kept.toByteArray();
    }
}
