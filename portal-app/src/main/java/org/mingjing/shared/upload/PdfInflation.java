package org.mingjing.shared.upload;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF's deflated streams may unfold into, in bytes.
 *
 * @param one stream
 * @param objects a stream of objects: each byte of it may become an object of some forty
 * @param all of them together
 */
public record PdfInflation(long one, long objects, long all) {

    private static final int DICTIONARY = 400;

    /** Looks before anything is parsed: the parser inflates streams of objects whole. @return whether the file stays within */
    public boolean bounds(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        byte[] sink = new byte[64 << 10];
        long sum = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (text.startsWith("end", at - 3)) {
                continue;
            }
            int data = at + 6;
            while (data < content.length && (content[data] == '\r' || content[data] == '\n' || content[data] == ' ')) {
                data++;
            }
            boolean ofObjects = text.substring(Math.max(0, at - DICTIONARY), at).contains("ObjStm");
            long limit = ofObjects ? objects : one;
            long inflated = inflated(content, data, sink, limit);
            sum += inflated;
            if (inflated > limit || sum > all) {
                return false;
            }
        }
        return true;
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
