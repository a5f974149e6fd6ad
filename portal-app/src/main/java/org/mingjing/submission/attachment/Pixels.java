package org.mingjing.submission.attachment;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Eight bits per sample, interleaved, opaque: one band of grey or three of blue, green, red, as ImageIO's JPEG codec likes them.
 * What shines through is laid on white, so that nothing hides beneath it.
 */
record Pixels(int width, int height, int bands, byte[] samples) {

    static Pixels of(BufferedImage image) {
        int type = image.getType();
        int bands = type == BufferedImage.TYPE_3BYTE_BGR ? 3 : type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 0;
        int size = image.getWidth() * image.getHeight() * bands;
        if (size > 0
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == size) {
            return new Pixels(image.getWidth(), image.getHeight(), bands, buffer.getData());
        }
        return image.getColorModel() instanceof IndexColorModel palette
                ? indexed(image.getRaster(), palette)
                : banded(image.getRaster(), image.getColorModel().isAlphaPremultiplied());
    }

    private static Pixels indexed(Raster raster, IndexColorModel palette) {
        Pixels pixels = blank(raster.getWidth(), raster.getHeight(), 3);
        int[] row = new int[pixels.width];
        int at = 0;
        for (int y = 0; y < pixels.height; y++) {
            raster.getSamples(0, y, pixels.width, 1, 0, row);
            for (int index : row) {
                int argb = palette.getRGB(index);
                int alpha = argb >>> 24;
                pixels.samples[at++] = (byte) onWhite(argb & 255, alpha);
                pixels.samples[at++] = (byte) onWhite(argb >> 8 & 255, alpha);
                pixels.samples[at++] = (byte) onWhite(argb >> 16 & 255, alpha);
            }
        }
        return pixels;
    }

    /** Grey, grey with alpha, colour or colour with alpha, of any depth, without converting grey's tone curve. */
    private static Pixels banded(Raster raster, boolean premultiplied) {
        int found = raster.getNumBands();
        boolean colour = found >= 3;
        boolean alpha = found == 2 || found == 4;
        int depth = raster.getSampleModel().getSampleSize(0);
        Pixels pixels = blank(raster.getWidth(), raster.getHeight(), colour ? 3 : 1);
        int[] row = new int[pixels.width * found];
        int at = 0;
        for (int y = 0; y < pixels.height; y++) {
            raster.getPixels(0, y, pixels.width, 1, row);
            for (int x = 0; x < row.length; x += found) {
                int opacity = alpha ? eight(row[x + found - 1], depth) : 255;
                for (int band = pixels.bands - 1; band >= 0; band--) {
                    int sample = eight(row[x + band], depth);
                    pixels.samples[at++] = (byte) (premultiplied ? sample + 255 - opacity : onWhite(sample, opacity));
                }
            }
        }
        return pixels;
    }

    static Pixels blank(int width, int height, int bands) {
        return new Pixels(width, height, bands, new byte[Math.multiplyExact(Math.multiplyExact(width, height), bands)]);
    }

    private static int eight(int sample, int depth) {
        return depth == 8 ? sample : depth > 8 ? sample >> depth - 8 : sample * 255 / ((1 << depth) - 1);
    }

    private static int onWhite(int sample, int alpha) {
        return alpha == 255 ? sample : (sample * alpha + 255 * (255 - alpha)) / 255;
    }

    /** The same array as a picture; both layouts are ones that ImageIO writes without converting. */
    BufferedImage image() {
        BufferedImage image =
                new BufferedImage(1, 1, bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {2, 1, 0};
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * bands, bands, offsets, null);
        return new BufferedImage(image.getColorModel(), raster, false, null);
    }

    /** Turned so that EXIF's orientation becomes 1. */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean turned = orientation >= 5;
        Pixels upright = blank(turned ? height : width, turned ? width : height, bands);
        int at = 0;
        for (int y = 0; y < upright.height; y++) {
            for (int x = 0; x < upright.width; x++) {
                int fromX = turned ? y : x;
                int fromY = turned ? x : y;
                boolean mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int from = ((mirrorY ? height - 1 - fromY : fromY) * width + (mirrorX ? width - 1 - fromX : fromX))
                        * bands;
                for (int band = 0; band < bands; band++) {
                    upright.samples[at++] = samples[from + band];
                }
            }
        }
        return upright;
    }

    /** Scaled down by averaging areas, so that no side is longer than this. */
    Pixels within(int longestSide) {
        int longest = Math.max(width, height);
        if (longest <= longestSide) {
            return this;
        }
        int smallWidth = Math.max(1, (int) ((long) width * longestSide / longest));
        int smallHeight = Math.max(1, (int) ((long) height * longestSide / longest));
        Pixels small = blank(smallWidth, smallHeight, bands);
        double ratio = (double) height / smallHeight;
        float[] row = new float[smallWidth * bands];
        float[] sum = new float[row.length];
        int target = 0;
        for (int y = 0; y < height; y++) {
            narrow(y, smallWidth, row);
            double boundary = (target + 1) * ratio;
            float share = (float) Math.max(0, Math.min(1, boundary - y));
            add(sum, row, share);
            if (y + 1 >= boundary || y == height - 1) {
                for (int i = 0; i < sum.length && target < smallHeight; i++) {
                    small.samples[target * sum.length + i] = (byte) Math.min(255, (int) (sum[i] / ratio + 0.5));
                }
                target++;
                java.util.Arrays.fill(sum, 0);
                add(sum, row, 1 - share);
            }
        }
        return small;
    }

    private static void add(float[] sum, float[] row, float share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * row[i];
        }
    }

    private void narrow(int y, int smallWidth, float[] row) {
        double ratio = (double) width / smallWidth;
        int start = y * width * bands;
        for (int x = 0; x < smallWidth; x++) {
            double from = x * ratio;
            double to = Math.min(width, from + ratio);
            int first = (int) from;
            int last = Math.min(width - 1, (int) Math.ceil(to) - 1);
            for (int band = 0; band < bands; band++) {
                double total = 0;
                for (int i = first; i <= last; i++) {
                    double share = Math.min(to, i + 1) - Math.max(from, i);
                    total += share * (samples[start + i * bands + band] & 255);
                }
                row[x * bands + band] = (float) (total / ratio);
            }
        }
    }

    @Override
    public String toString() {
        return "Pixels[" + width + "x" + height + "]";
    }
}
