package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.RawPicture.Inks;

/** A JPEG's segments (ITU-T T.81 Annex B), walked to EOI: tables, frame and scans are kept, all else is left behind. */
final class JpegSegments {

    /** Progressive files have about ten; thousands of tiny ones would each cost a pass over the whole picture. */
    private static final int SCANS = 40;

    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] content;
    private final ByteArrayOutputStream essence;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int components;
    private int scans;
    private int orientation;
    private boolean jfif;
    private int adobe = -1;

    private JpegSegments(byte[] content) {
        this.content = content;
        this.essence = new ByteArrayOutputStream(content.length);
    }

    static RawPicture read(byte[] content) throws Unfit {
        return new JpegSegments(content).walk();
    }

    private RawPicture walk() throws Unfit {
        essence.write(content, 0, 2);
        int at = 2;
        while (true) {
            if (Bytes.u8(content, at) != 0xff) {
                throw new Unfit(Reason.BROKEN);
            }
            int marker = Bytes.u8(content, at + 1);
            if (marker == 0xff) {
                at++;
            } else if (marker == 0xd9) {
                break;
            } else {
                at = segment(marker, at);
            }
        }
        if (scans == 0) {
            throw new Unfit(Reason.BROKEN);
        }
        essence.write(0xff);
        essence.write(0xd9);
        return new RawPicture(
                "jpeg", essence.toByteArray(), width, height, Math.max(orientation, 1), profile(), inks());
    }

    /** @return where the next marker is */
    private int segment(int marker, int at) throws Unfit {
        int length = Bytes.u16(content, at + 2);
        int end = at + 2 + length;
        if (length < 2 || end > content.length) {
            throw new Unfit(Reason.BROKEN);
        }
        int data = at + 4;
        switch (marker) {
            case 0xdb, 0xc4, 0xdd -> keep(at, end);
            case 0xc0, 0xc1, 0xc2 -> frame(at, end);
            case 0xda -> {
                if (components == 0 || ++scans > SCANS) {
                    throw new Unfit(Reason.BROKEN);
                }
                int next = endOfScan(end);
                keep(at, next);
                return next;
            }
            case 0xe0 -> {
                if (!jfif && components == 0 && starts(data, end, "JFIF\0")) {
                    jfif = true;
                    essence.writeBytes(JFIF);
                }
            }
            case 0xe1 -> {
                if (orientation == 0 && starts(data, end, "Exif\0\0")) {
                    orientation = Exif.orientation(content, data + 6, end);
                }
            }
            case 0xe2 -> {
                if (starts(data, end, "ICC_PROFILE\0") && end - data > 14) {
                    profile.write(content, data + 14, end - data - 14);
                }
            }
            case 0xee -> {
                if (adobe < 0 && starts(data, end, "Adobe") && end - data >= 12) {
                    adobe = Bytes.u8(content, data + 11);
                    essence.writeBytes(new byte[] {
                        (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) adobe
                    });
                }
            }
            default -> {
                boolean unreadable = marker < 0xe0 && marker != 0xdc;
                if (unreadable) {
                    throw new Unfit(Reason.BROKEN);
                }
            }
        }
        return end;
    }

    private void frame(int at, int end) throws Unfit {
        if (components != 0) {
            throw new Unfit(Reason.BROKEN);
        }
        height = Bytes.u16(content, at + 5);
        width = Bytes.u16(content, at + 7);
        components = Bytes.u8(content, at + 9);
        if (width == 0 || height == 0 || components == 0 || components == 2 || components > 4) {
            throw new Unfit(Reason.BROKEN);
        }
        keep(at, end);
    }

    private int endOfScan(int start) throws Unfit {
        for (int i = start; i + 1 < content.length; i++) {
            if (content[i] == (byte) 0xff) {
                int next = content[i + 1] & 255;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return i;
                }
            }
        }
        throw new Unfit(Reason.BROKEN);
    }

    private Inks inks() {
        if (components != 4) {
            return Inks.NONE;
        }
        return adobe == 2 ? Inks.YCCK : adobe >= 0 ? Inks.INVERTED_CMYK : Inks.CMYK;
    }

    private byte @Nullable [] profile() {
        return profile.size() == 0 ? null : profile.toByteArray();
    }

    private boolean starts(int at, int end, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        return end - at >= wanted.length && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private void keep(int from, int to) {
        essence.write(content, from, to - from);
    }
}
