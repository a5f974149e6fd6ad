package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.RawPicture.Inks;

/** A WebP's chunks (RFC 9649), walked to the end of its RIFF: of all frames the first is kept, as a still. */
final class WebpChunks {

    private static final int ALPHA = 0x10;

    private final byte[] content;
    private int orientation = 1;
    private byte @Nullable [] profile;
    private byte @Nullable [] alpha;
    private byte @Nullable [] bitstream;
    private String name = "";

    private WebpChunks(byte[] content) {
        this.content = content;
    }

    static RawPicture read(byte[] content) throws Unfit {
        WebpChunks chunks = new WebpChunks(content);
        long end = 8 + Bytes.u32le(content, 4);
        if (end > content.length) {
            throw new Unfit(Reason.BROKEN);
        }
        chunks.walk(12, (int) end);
        return chunks.picture();
    }

    private void walk(int start, int end) throws Unfit {
        for (int at = start; at + 8 <= end; ) {
            long length = Bytes.u32le(content, at + 4);
            int data = at + 8;
            if (length > end - data) {
                throw new Unfit(Reason.BROKEN);
            }
            int after = data + (int) length;
            String found = Bytes.name(content, at);
            switch (found) {
                case "VP8 ", "VP8L" -> {
                    if (bitstream == null) {
                        name = found;
                        bitstream = Arrays.copyOfRange(content, data, after);
                    }
                }
                case "ALPH" -> {
                    if (bitstream == null) {
                        alpha = Arrays.copyOfRange(content, data, after);
                    }
                }
                case "ANMF" -> {
                    if (bitstream == null && start == 12) {
                        walk(data + 16, after);
                    }
                }
                case "EXIF" -> orientation = exif(data, after);
                case "ICCP" -> profile = Arrays.copyOfRange(content, data, after);
                default -> {}
            }
            at = after + (after - data & 1);
        }
    }

    /** Some writers put JPEG's prefix before the TIFF header. */
    private int exif(int data, int after) {
        boolean prefixed = after - data > 6 && Bytes.name(content, data).equals("Exif");
        return Exif.orientation(content, prefixed ? data + 6 : data, after);
    }

    private RawPicture picture() throws Unfit {
        byte[] image = bitstream;
        if (image == null) {
            throw new Unfit(Reason.BROKEN);
        }
        int width;
        int height;
        if (name.equals("VP8L")) {
            long bits = Bytes.u32le(image, 1);
            width = (int) (bits & 0x3fff) + 1;
            height = (int) (bits >> 14 & 0x3fff) + 1;
        } else {
            width = Bytes.u16le(image, 6) & 0x3fff;
            height = Bytes.u16le(image, 8) & 0x3fff;
        }
        if (width == 0 || height == 0) {
            throw new Unfit(Reason.BROKEN);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(image.length + 64);
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (alpha != null && name.equals("VP8 ")) {
            chunk(body, "VP8X", new byte[] {
                ALPHA,
                0,
                0,
                0,
                (byte) (width - 1),
                (byte) (width - 1 >> 8),
                0,
                (byte) (height - 1),
                (byte) (height - 1 >> 8),
                0
            });
            chunk(body, "ALPH", alpha);
        }
        chunk(body, name, image);
        ByteArrayOutputStream file = new ByteArrayOutputStream(body.size() + 8);
        file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        length(file, body.size());
        file.writeBytes(body.toByteArray());
        return new RawPicture("webp", file.toByteArray(), width, height, orientation, profile, Inks.NONE);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        length(out, data.length);
        out.writeBytes(data);
        if ((data.length & 1) == 1) {
            out.write(0);
        }
    }

    private static void length(ByteArrayOutputStream out, int length) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(length >> shift);
        }
    }
}
