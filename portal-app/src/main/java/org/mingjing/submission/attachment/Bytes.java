package org.mingjing.submission.attachment;

import java.nio.charset.StandardCharsets;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** Numbers and names in a file's structure; what lies beyond its end makes it broken. */
final class Bytes {

    private Bytes() {}

    static int u8(byte[] content, long offset) throws Unfit {
        if (offset < 0 || offset >= content.length) {
            throw new Unfit(Reason.BROKEN);
        }
        return content[(int) offset] & 255;
    }

    static int u16(byte[] content, long offset) throws Unfit {
        return u8(content, offset) << 8 | u8(content, offset + 1);
    }

    static long u32(byte[] content, long offset) throws Unfit {
        return (long) u16(content, offset) << 16 | u16(content, offset + 2);
    }

    static int u16le(byte[] content, long offset) throws Unfit {
        return u8(content, offset) | u8(content, offset + 1) << 8;
    }

    static long u32le(byte[] content, long offset) throws Unfit {
        return u16le(content, offset) | (long) u16le(content, offset + 2) << 16;
    }

    /** Four characters; the caller knows that they exist. */
    static String name(byte[] content, int offset) {
        return new String(content, offset, 4, StandardCharsets.ISO_8859_1);
    }

    static boolean within(byte[] content, long offset, long length) {
        return offset >= 0 && length >= 0 && offset + length <= content.length;
    }
}
