package org.mingjing.submission.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A picture before its pixels are decoded: its structure has been walked to the end and only what a decoder needs was kept.
 *
 * @param essence a file of the same format, without metadata, profiles, further frames and trailing bytes
 * @param orientation EXIF 2.32, tag 0x0112: 1 to 8
 * @param profile its ICC profile
 * @param inks how a four-channel JPEG writes its colours
 */
record RawPicture(
        String format, byte[] essence, int width, int height, int orientation, byte @Nullable [] profile, Inks inks) {

    enum Inks {
        NONE,
        CMYK,
        /** Adobe writes 255 for no ink. */
        INVERTED_CMYK,
        /** YCCK, Adobe's transform 2; inverted as well. */
        YCCK
    }

    /** What decoding it takes at once: as the codec hands it over, and as {@link Pixels}. */
    long memory() {
        int decoded =
                switch (format) {
                    case "jpeg" -> inks == Inks.NONE ? 1 : 4;
                    case "png" -> Math.max(1, pngChannels() * essence[24] / 8);
                    default -> 4;
                };
        return (long) width * height * (3 + decoded);
    }

    /** ISO/IEC 15948 table 11.1. */
    private int pngChannels() {
        return switch (essence[25]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    RawPicture upright() {
        return new RawPicture(format, essence, width, height, 1, profile, inks);
    }
}
