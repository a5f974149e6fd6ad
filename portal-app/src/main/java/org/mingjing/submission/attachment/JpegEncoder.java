package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * A baseline JPEG (ITU-T T.81, JFIF 1.01) of a picture's pixels, chroma at half resolution. Twice as fast as the JDK's encoder,
 * whose time would be most of what a photo costs; the tables are the JDK's, of Annex K.
 */
final class JpegEncoder {

    private final Pixels pixels;
    private final boolean colour;
    private final int[] lightSteps;
    private final int[] colourSteps;
    private final JpegBlock light;
    private final JpegBlock blue;
    private final JpegBlock red;
    private final int stride;
    private final float[] luma;
    private final float[] blueness;
    private final float[] redness;
    private final JpegBits bits;

    private JpegEncoder(Pixels pixels, float scale) {
        this.pixels = pixels;
        this.colour = pixels.bands() == 3;
        this.lightSteps = JPEGQTable.K1Luminance.getScaledInstance(scale, true).getTable();
        this.colourSteps =
                JPEGQTable.K2Chrominance.getScaledInstance(scale, true).getTable();
        this.light = new JpegBlock(lightSteps, JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdACLuminance);
        this.blue = new JpegBlock(colourSteps, JPEGHuffmanTable.StdDCChrominance, JPEGHuffmanTable.StdACChrominance);
        this.red = new JpegBlock(colourSteps, JPEGHuffmanTable.StdDCChrominance, JPEGHuffmanTable.StdACChrominance);
        this.stride = pixels.width() + 15 & ~15;
        this.luma = new float[stride * 16];
        this.blueness = new float[stride / 2 * 8];
        this.redness = new float[stride / 2 * 8];
        this.bits = new JpegBits(pixels.samples().length / 8 + 1024);
    }

    /** @param scale of the standard's quantisation tables; 0.28 is libjpeg's quality 86 */
    static byte[] encode(Pixels pixels, float scale) {
        return new JpegEncoder(pixels, scale).write();
    }

    private byte[] write() {
        ByteArrayOutputStream header = new ByteArrayOutputStream(700);
        header.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        segment(header, 0xe0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        tables(header);
        int height = pixels.height();
        int width = pixels.width();
        int[] frame = {8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0};
        int[] scan = {1, 1, 0, 0, 63, 0};
        if (colour) {
            frame = new int[] {8, height >> 8, height, width >> 8, width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1};
            scan = new int[] {3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0};
        }
        segment(header, 0xc0, frame);
        segment(header, 0xda, scan);
        int rows = colour ? 16 : 8;
        for (int y = 0; y < height; y += rows) {
            if (colour) {
                separate(y);
                colourRow();
            } else {
                greyRow(y);
            }
        }
        byte[] body = bits.finish();
        byte[] whole = Arrays.copyOf(header.toByteArray(), header.size() + body.length + 2);
        System.arraycopy(body, 0, whole, header.size(), body.length);
        whole[whole.length - 2] = (byte) 0xff;
        whole[whole.length - 1] = (byte) 0xd9;
        return whole;
    }

    private void tables(ByteArrayOutputStream header) {
        quantisation(header, 0, lightSteps);
        huffman(header, 0x00, JPEGHuffmanTable.StdDCLuminance);
        huffman(header, 0x10, JPEGHuffmanTable.StdACLuminance);
        if (colour) {
            quantisation(header, 1, colourSteps);
            huffman(header, 0x01, JPEGHuffmanTable.StdDCChrominance);
            huffman(header, 0x11, JPEGHuffmanTable.StdACChrominance);
        }
    }

    private static void quantisation(ByteArrayOutputStream header, int number, int[] steps) {
        int[] data = new int[65];
        data[0] = number;
        for (int i = 0; i < 64; i++) {
            data[1 + i] = steps[JpegBlock.ZIGZAG[i]];
        }
        segment(header, 0xdb, data);
    }

    private static void huffman(ByteArrayOutputStream header, int number, JPEGHuffmanTable table) {
        int[] data = new int[17 + table.getValues().length];
        data[0] = number;
        for (int i = 0; i < table.getLengths().length; i++) {
            data[1 + i] = table.getLengths()[i];
        }
        for (int i = 0; i < table.getValues().length; i++) {
            data[17 + i] = table.getValues()[i];
        }
        segment(header, 0xc4, data);
    }

    private static void segment(ByteArrayOutputStream out, int marker, int... data) {
        out.write(0xff);
        out.write(marker);
        out.write(data.length + 2 >> 8);
        out.write(data.length + 2);
        for (int octet : data) {
            out.write(octet);
        }
    }

    /** Sixteen rows into luma and, of each two by two, chroma (JFIF 1.02); what lies beyond the edge repeats it. */
    private void separate(int top) {
        byte[] samples = pixels.samples();
        int last = pixels.width() - 1;
        for (int y = 0; y < 16; y += 2) {
            int upper = Math.min(top + y, pixels.height() - 1) * pixels.width();
            int lower = Math.min(top + y + 1, pixels.height() - 1) * pixels.width();
            for (int x = 0; x < stride; x += 2) {
                int left = Math.min(x, last);
                int right = Math.min(x + 1, last);
                int a = (upper + left) * 3;
                int b = (upper + right) * 3;
                int c = (lower + left) * 3;
                int d = (lower + right) * 3;
                int at = y * stride + x;
                luma[at] = luma(samples, a);
                luma[at + 1] = luma(samples, b);
                luma[at + stride] = luma(samples, c);
                luma[at + stride + 1] = luma(samples, d);
                int blues = (samples[a] & 255) + (samples[b] & 255) + (samples[c] & 255) + (samples[d] & 255);
                int greens = (samples[a + 1] & 255)
                        + (samples[b + 1] & 255)
                        + (samples[c + 1] & 255)
                        + (samples[d + 1] & 255);
                int reds = (samples[a + 2] & 255)
                        + (samples[b + 2] & 255)
                        + (samples[c + 2] & 255)
                        + (samples[d + 2] & 255);
                int half = (y / 2) * (stride / 2) + x / 2;
                blueness[half] = 0.125f * blues - 0.042184f * reds - 0.082816f * greens;
                redness[half] = 0.125f * reds - 0.104672f * greens - 0.020328f * blues;
            }
        }
    }

    private static float luma(byte[] bgr, int at) {
        return 0.114f * (bgr[at] & 255) + 0.587f * (bgr[at + 1] & 255) + 0.299f * (bgr[at + 2] & 255) - 128;
    }

    private void colourRow() {
        for (int x = 0; x < stride; x += 16) {
            light.encode(luma, x, stride, bits);
            light.encode(luma, x + 8, stride, bits);
            light.encode(luma, x + 8 * stride, stride, bits);
            light.encode(luma, x + 8 * stride + 8, stride, bits);
            blue.encode(blueness, x / 2, stride / 2, bits);
            red.encode(redness, x / 2, stride / 2, bits);
        }
    }

    private void greyRow(int top) {
        for (int y = 0; y < 8; y++) {
            int row = Math.min(top + y, pixels.height() - 1) * pixels.width();
            for (int x = 0; x < stride; x++) {
                luma[y * stride + x] = (pixels.samples()[row + Math.min(x, pixels.width() - 1)] & 255) - 128;
            }
        }
        for (int x = 0; x < pixels.width(); x += 8) {
            light.encode(luma, x, stride, bits);
        }
    }
}
