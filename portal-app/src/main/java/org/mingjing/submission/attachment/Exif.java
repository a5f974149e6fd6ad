package org.mingjing.submission.attachment;

/** The one thing that is read from EXIF: how the camera was held. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** @return EXIF 2.32 orientation, 1 to 8; 1 where it's absent or damaged */
    static int orientation(byte[] content, int start, int end) {
        byte[] tiff = java.util.Arrays.copyOfRange(content, start, end);
        try {
            boolean little = Bytes.u8(tiff, 0) == 'I';
            long directory = u32(tiff, 4, little);
            int entries = u16(tiff, directory, little);
            for (int i = 0; i < entries; i++) {
                long entry = directory + 2 + 12L * i;
                if (u16(tiff, entry, little) == ORIENTATION) {
                    int value = u16(tiff, entry + 8, little);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (Unfit damaged) {
            return 1;
        }
        return 1;
    }

    private static int u16(byte[] tiff, long offset, boolean little) throws Unfit {
        return little ? Bytes.u16le(tiff, offset) : Bytes.u16(tiff, offset);
    }

    private static long u32(byte[] tiff, long offset, boolean little) throws Unfit {
        return little ? Bytes.u32le(tiff, offset) : Bytes.u32(tiff, offset);
    }
}
