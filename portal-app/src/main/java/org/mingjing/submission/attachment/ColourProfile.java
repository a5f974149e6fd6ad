package org.mingjing.submission.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A camera's colour space as an ICC matrix profile (ICC.1:2022 §8.3) describes it, turned into sRGB here rather than by a native
 * library: profiles come from strangers. Profiles of other shapes are taken for sRGB.
 */
final class ColourProfile {

    /** XYZ of D50 to linear sRGB (Bradford). */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final int STEPS = 4096;
    private static final byte[] ENCODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double linear = (double) i / STEPS;
            double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(255 * value);
        }
    }

    private final float[] matrix;
    private final float[][] curves;

    private ColourProfile(float[] matrix, float[][] curves) {
        this.matrix = matrix;
        this.curves = curves;
    }

    /** Null where there's nothing to convert. */
    static @Nullable ColourProfile of(byte @Nullable [] icc) {
        if (icc == null
                || icc.length < 132
                || !Bytes.name(icc, 16).equals("RGB ")
                || !Bytes.name(icc, 20).equals("XYZ ")) {
            return null;
        }
        try {
            float[] matrix = new float[9];
            float[][] curves = new float[3][];
            for (int channel = 0; channel < 3; channel++) {
                String letter = String.valueOf("rgb".charAt(channel));
                int xyz = tag(icc, letter + "XYZ");
                for (int row = 0; row < 3; row++) {
                    double sum = 0;
                    for (int i = 0; i < 3; i++) {
                        sum += TO_SRGB[row][i] * fixed(icc, xyz + 8 + 4 * i);
                    }
                    matrix[3 * row + channel] = (float) sum;
                }
                curves[channel] = curve(icc, tag(icc, letter + "TRC"));
            }
            ColourProfile profile = new ColourProfile(matrix, curves);
            return profile.changesNothing() ? null : profile;
        } catch (Unfit damaged) {
            return null;
        }
    }

    /** Converts interleaved blue, green, red in place. */
    void convert(byte[] bgr) {
        float[] reds = curves[0];
        float[] greens = curves[1];
        float[] blues = curves[2];
        for (int i = 0; i + 2 < bgr.length; i += 3) {
            float b = blues[bgr[i] & 255];
            float g = greens[bgr[i + 1] & 255];
            float r = reds[bgr[i + 2] & 255];
            bgr[i] = encode(matrix[6] * r + matrix[7] * g + matrix[8] * b);
            bgr[i + 1] = encode(matrix[3] * r + matrix[4] * g + matrix[5] * b);
            bgr[i + 2] = encode(matrix[0] * r + matrix[1] * g + matrix[2] * b);
        }
    }

    private boolean changesNothing() {
        byte[] probe = {0, 0, (byte) 200, 0, (byte) 200, 0, (byte) 200, 0, 0, 90, 90, 90, (byte) 128, 60, 30, 10, 20, 30
        };
        byte[] converted = probe.clone();
        convert(converted);
        for (int i = 0; i < probe.length; i++) {
            if (Math.abs((probe[i] & 255) - (converted[i] & 255)) > 4) {
                return false;
            }
        }
        return true;
    }

    private static byte encode(float linear) {
        return ENCODED[Math.max(0, Math.min(STEPS, (int) (linear * STEPS + 0.5f)))];
    }

    private static int tag(byte[] icc, String name) throws Unfit {
        long count = Math.min(Bytes.u32(icc, 128), 100);
        for (int i = 0; i < count; i++) {
            int entry = 132 + 12 * i;
            long offset = Bytes.u32(icc, entry + 4);
            if (Bytes.name(icc, entry).equals(name) && offset < icc.length) {
                return (int) offset;
            }
        }
        throw new Unfit(Cleaning.Reason.BROKEN);
    }

    private static double fixed(byte[] icc, int offset) throws Unfit {
        return (int) Bytes.u32(icc, offset) / 65536.0;
    }

    private static float[] curve(byte[] icc, int at) throws Unfit {
        float[] curve = new float[256];
        boolean parametric = Bytes.u32(icc, at) == 0x70617261;
        int points = parametric ? 0 : (int) Math.min(Bytes.u32(icc, at + 8), 65536);
        for (int i = 0; i < 256; i++) {
            double x = i / 255.0;
            curve[i] = (float)
                    (parametric
                            ? parametric(icc, at, x)
                            : points == 0
                                    ? x
                                    : points == 1
                                            ? Math.pow(x, Bytes.u16(icc, at + 12) / 256.0)
                                            : Bytes.u16(icc, at + 12 + 2L * Math.round(x * (points - 1))) / 65535.0);
        }
        return curve;
    }

    /** ICC.1:2022 §10.18, table 68. */
    private static double parametric(byte[] icc, int at, double x) throws Unfit {
        int type = Bytes.u16(icc, at + 8);
        double[] p = new double[7];
        int[] counts = {1, 3, 4, 5, 7};
        for (int i = 0; i < counts[Math.min(type, 4)]; i++) {
            p[i] = fixed(icc, at + 12 + 4 * i);
        }
        double power = type == 0 ? Math.pow(x, p[0]) : Math.pow(Math.max(0, p[1] * x + p[2]), p[0]);
        return switch (type) {
            case 0 -> power;
            case 1 -> x >= -p[2] / p[1] ? power : 0;
            case 2 -> x >= -p[2] / p[1] ? power + p[3] : p[3];
            case 3 -> x >= p[4] ? power : p[3] * x;
            default -> x >= p[4] ? power + p[5] : p[3] * x + p[6];
        };
    }
}
