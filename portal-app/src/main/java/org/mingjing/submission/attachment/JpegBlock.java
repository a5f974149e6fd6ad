package org.mingjing.submission.attachment;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** One component's blocks on their way into a JPEG: transformed, quantised, Huffman-coded (ITU-T T.81 Annexes A and F). */
final class JpegBlock {

    /** Where the coefficients of a block stand, from low frequencies to high. */
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private static final int END = 0;
    private static final int SIXTEEN_ZEROS = 0xf0;

    private final float[] scales = new float[64];
    private final int[] firstCodes;
    private final int[] firstLengths;
    private final int[] codes;
    private final int[] lengths;
    private final float[] block = new float[64];
    private final int[] quantised = new int[64];
    private int previous;

    /** @param steps in rows, not zigzag */
    JpegBlock(int[] steps, JPEGHuffmanTable first, JPEGHuffmanTable rest) {
        double[] norm = new double[8];
        for (int i = 0; i < 8; i++) {
            norm[i] = i == 0 ? 1 : Math.cos(i * Math.PI / 16) * Math.sqrt(2);
        }
        for (int i = 0; i < 64; i++) {
            scales[i] = (float) (1 / (8 * steps[i] * norm[i / 8] * norm[i % 8]));
        }
        firstCodes = new int[256];
        firstLengths = new int[256];
        codes = new int[256];
        lengths = new int[256];
        table(first, firstCodes, firstLengths);
        table(rest, codes, lengths);
    }

    /** ITU-T T.81 Annex C. */
    private static void table(JPEGHuffmanTable table, int[] codes, int[] lengths) {
        int code = 0;
        int value = 0;
        for (int length = 1; length <= table.getLengths().length; length++) {
            for (int i = 0; i < table.getLengths()[length - 1]; i++) {
                int symbol = table.getValues()[value++];
                codes[symbol] = code++;
                lengths[symbol] = length;
            }
            code <<= 1;
        }
    }

    void encode(float[] plane, int start, int stride, JpegBits out) {
        for (int y = 0; y < 8; y++) {
            System.arraycopy(plane, start + y * stride, block, y * 8, 8);
        }
        for (int i = 0; i < 64; i += 8) {
            transform(block, i, 1);
        }
        for (int i = 0; i < 8; i++) {
            transform(block, i, 8);
        }
        for (int i = 0; i < 64; i++) {
            quantised[i] = (int) (block[i] * scales[i] + 16384.5f) - 16384;
        }
        int difference = quantised[0] - previous;
        previous = quantised[0];
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        out.put(firstCodes[size], firstLengths[size]);
        if (size > 0) {
            out.put(difference >= 0 ? difference : difference + (1 << size) - 1, size);
        }
        int zeros = 0;
        for (int i = 1; i < 64; i++) {
            int value = quantised[ZIGZAG[i]];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                out.put(codes[SIXTEEN_ZEROS], lengths[SIXTEEN_ZEROS]);
            }
            int width = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
            int symbol = zeros << 4 | width;
            int extra = value >= 0 ? value : value + (1 << width) - 1;
            out.put(codes[symbol] << width | extra, lengths[symbol] + width);
            zeros = 0;
        }
        if (zeros > 0) {
            out.put(codes[END], lengths[END]);
        }
    }

    /** Eight values by the method of Arai, Agui and Nakajima (1988); what it leaves to scale is in {@link #scales}. */
    private static void transform(float[] v, int at, int step) {
        int i1 = at + step;
        int i2 = i1 + step;
        int i3 = i2 + step;
        int i4 = i3 + step;
        int i5 = i4 + step;
        int i6 = i5 + step;
        int i7 = i6 + step;
        float s0 = v[at] + v[i7];
        float s1 = v[i1] + v[i6];
        float s2 = v[i2] + v[i5];
        float s3 = v[i3] + v[i4];
        float d0 = v[at] - v[i7];
        float d1 = v[i1] - v[i6];
        float d2 = v[i2] - v[i5];
        float d3 = v[i3] - v[i4];

        float even0 = s0 + s3;
        float even1 = s1 + s2;
        float even2 = s1 - s2;
        float even3 = s0 - s3;
        v[at] = even0 + even1;
        v[i4] = even0 - even1;
        float turned = (even2 + even3) * 0.707106781f;
        v[i2] = even3 + turned;
        v[i6] = even3 - turned;

        float odd0 = d3 + d2;
        float odd1 = d2 + d1;
        float odd2 = d1 + d0;
        float z5 = (odd0 - odd2) * 0.382683433f;
        float z2 = 0.541196100f * odd0 + z5;
        float z4 = 1.306562965f * odd2 + z5;
        float z3 = odd1 * 0.707106781f;
        float z11 = d0 + z3;
        float z13 = d0 - z3;
        v[i5] = z13 + z2;
        v[i3] = z13 - z2;
        v[i1] = z11 + z4;
        v[i7] = z11 - z4;
    }
}
