package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.RawPicture.Inks;

/** A PNG's chunks (ISO/IEC 15948), walked to IEND: the five that make its pixels are kept. */
final class PngChunks {

    private static final int PROFILE_BYTES = 1 << 20;

    private PngChunks() {}

    static RawPicture read(byte[] content) throws Unfit {
        ByteArrayOutputStream essence = new ByteArrayOutputStream(content.length);
        essence.write(content, 0, 8);
        int orientation = 1;
        byte[] profile = null;
        boolean data = false;
        int at = 8;
        while (true) {
            long length = Bytes.u32(content, at);
            if (!Bytes.within(content, at, length + 12)) {
                throw new Unfit(Reason.BROKEN);
            }
            int end = at + 12 + (int) length;
            String name = Bytes.name(content, at + 4);
            if (at == 8 && (!name.equals("IHDR") || length != 13)) {
                throw new Unfit(Reason.BROKEN);
            }
            switch (name) {
                case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> {
                    checkSum(content, at, end);
                    essence.write(content, at, end - at);
                    data |= name.equals("IDAT");
                }
                case "eXIf" -> orientation = Exif.orientation(content, at + 8, end - 4);
                case "iCCP" -> profile = profile(content, at + 8, end - 4);
                default -> {}
            }
            if (name.equals("IEND")) {
                break;
            }
            at = end;
        }
        long width = Bytes.u32(content, 16);
        long height = Bytes.u32(content, 20);
        if (!data || width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new Unfit(Reason.BROKEN);
        }
        return new RawPicture("png", essence.toByteArray(), (int) width, (int) height, orientation, profile, Inks.NONE);
    }

    private static void checkSum(byte[] content, int at, int end) throws Unfit {
        CRC32 sum = new CRC32();
        sum.update(content, at + 4, end - at - 8);
        if (sum.getValue() != Bytes.u32(content, end - 4)) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    /** Name, zero, method, then zlib data. */
    private static byte @Nullable [] profile(byte[] content, int at, int end) {
        int start = at;
        while (start < end && content[start] != 0) {
            start++;
        }
        if (start + 2 >= end) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start + 2, end - start - 2);
            byte[] profile = new byte[PROFILE_BYTES];
            int size = inflater.inflate(profile);
            return inflater.finished() ? Arrays.copyOf(profile, size) : null;
        } catch (DataFormatException damaged) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
