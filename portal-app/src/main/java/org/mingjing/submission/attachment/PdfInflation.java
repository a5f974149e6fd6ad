package org.mingjing.submission.attachment;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** Finds deflated bombs in a PDF before it's parsed: the parser inflates streams of objects whole. */
final class PdfInflation {

    private static final long ONE = 100L << 20;
    private static final long ALL = 256L << 20;
    /** A stream of objects: each byte of it may become an object of some forty. */
    private static final long OBJECTS = 16L << 20;

    private static final int DICTIONARY = 400;

    private PdfInflation() {}

    /** @throws Unfit TOO_LARGE */
    static void check(byte[] content) throws Unfit {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        byte[] sink = new byte[64 << 10];
        long all = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (text.startsWith("end", at - 3)) {
                continue;
            }
            int data = at + 6;
            while (data < content.length && (content[data] == '\r' || content[data] == '\n' || content[data] == ' ')) {
                data++;
            }
            boolean objects = text.substring(Math.max(0, at - DICTIONARY), at).contains("ObjStm");
            long inflated = inflated(content, data, sink, objects ? OBJECTS : ONE);
            all += inflated;
            if (inflated > (objects ? OBJECTS : ONE) || all > ALL) {
                throw new Unfit(Reason.TOO_LARGE);
            }
        }
    }

    private static long inflated(byte[] content, int start, byte[] sink, long limit) {
        Inflater inflater = new Inflater();
        long written = 0;
        try {
            inflater.setInput(content, start, content.length - start);
            for (int more = inflater.inflate(sink); more > 0 && written <= limit; more = inflater.inflate(sink)) {
                written += more;
            }
        } catch (DataFormatException notDeflated) {
            return written;
        } finally {
            inflater.end();
        }
        return written;
    }
}
