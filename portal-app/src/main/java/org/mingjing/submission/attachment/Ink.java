package org.mingjing.submission.attachment;

import java.awt.image.Raster;
import org.mingjing.submission.attachment.RawPicture.Inks;

/** Four-ink JPEG to blue, green and red, by the plain formula: what a printer's profile would add is of no use on a screen. */
final class Ink {

    private Ink() {}

    static Pixels toPixels(Raster raster, Inks inks) {
        Pixels pixels = Pixels.blank(raster.getWidth(), raster.getHeight(), 3);
        int[] row = new int[raster.getWidth() * 4];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += 4) {
                int first = row[x];
                int second = row[x + 1];
                int third = row[x + 2];
                int key = row[x + 3];
                if (inks == Inks.YCCK) {
                    double blueness = second - 128;
                    double redness = third - 128;
                    third = clamp(first + 1.772 * blueness);
                    second = clamp(first - 0.344136 * blueness - 0.714136 * redness);
                    first = clamp(first + 1.402 * redness);
                } else if (inks == Inks.CMYK) {
                    first = 255 - first;
                    second = 255 - second;
                    third = 255 - third;
                    key = 255 - key;
                }
                pixels.samples()[at++] = (byte) (third * key / 255);
                pixels.samples()[at++] = (byte) (second * key / 255);
                pixels.samples()[at++] = (byte) (first * key / 255);
            }
        }
        return pixels;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
