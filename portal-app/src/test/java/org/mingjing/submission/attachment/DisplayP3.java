package org.mingjing.submission.attachment;

/** An ICC profile of Display P3 (SMPTE EG 432-1 primaries at D50, sRGB's curve). */
final class DisplayP3 {

    private DisplayP3() {}

    static byte[] profile() {
        byte[] header = Sent.join(Sent.u32(0), "\0\0\0\0", Sent.u32(0x04000000), "mntrRGB XYZ ", new byte[104]);
        byte[] curve = Sent.join(
                "para\0\0\0\0\0\3\0\0",
                fixed(2.4),
                fixed(1 / 1.055),
                fixed(0.055 / 1.055),
                fixed(1 / 12.92),
                fixed(0.04045));
        int base = 132 + 6 * 12;
        byte[] tags = Sent.join(
                Sent.u32(6),
                "rXYZ",
                Sent.u32(base),
                Sent.u32(20),
                "gXYZ",
                Sent.u32(base + 20),
                Sent.u32(20),
                "bXYZ",
                Sent.u32(base + 40),
                Sent.u32(20),
                "rTRC",
                Sent.u32(base + 60),
                Sent.u32(curve.length),
                "gTRC",
                Sent.u32(base + 60),
                Sent.u32(curve.length),
                "bTRC",
                Sent.u32(base + 60),
                Sent.u32(curve.length));
        return Sent.join(
                header,
                tags,
                xyz(0.51512, 0.2412, -0.00105),
                xyz(0.29198, 0.69225, 0.04189),
                xyz(0.1571, 0.06657, 0.78407),
                curve);
    }

    private static byte[] xyz(double x, double y, double z) {
        return Sent.join("XYZ \0\0\0\0", fixed(x), fixed(y), fixed(z));
    }

    private static byte[] fixed(double value) {
        return Sent.u32((int) Math.round(value * 65536));
    }
}
