package org.mingjing.submission.attachment;

import java.util.Arrays;

/** Entropy-coded bits (ITU-T T.81 §F.1.2.3): a zero follows each byte of ones. */
final class JpegBits {

    private byte[] bytes;
    private int size;
    private long buffer;
    private int held;

    JpegBits(int expected) {
        bytes = new byte[expected];
    }

    /** @param count at most 27 */
    void put(int value, int count) {
        buffer = buffer << count | value;
        held += count;
        if (held >= 32) {
            flush();
        }
    }

    private void flush() {
        if (size + 16 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while (held >= 8) {
            held -= 8;
            byte octet = (byte) (buffer >> held);
            bytes[size++] = octet;
            if (octet == -1) {
                bytes[size++] = 0;
            }
        }
    }

    /** Filled up with ones. */
    byte[] finish() {
        put(0x7f, 7);
        flush();
        return Arrays.copyOf(bytes, size);
    }
}
