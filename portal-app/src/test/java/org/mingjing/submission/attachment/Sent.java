package org.mingjing.submission.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.mingjing.shared.DataDirectory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Files as the public sends them, good and bad, made here; and the cleaner that gets them. */
final class Sent {

    /** What no kept file may contain. */
    static final String PLANTED = "PLANTED-GPS 30.2741N";

    /** 24×16, lossy. */
    static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRvIAAABXRUJQVlA4IOYAAABwBQCdASoYABAAPxFysFAsJqSisAgBgCIJbACdIE2CgdYB+gHpG+xb5MYE5Nui6Y3zov"
                    + "7AAP7s/TsNzI/mMFqYw7u7g8kR+mzarCvuwwAJO9PL3K1xFz+FcmzJCgP/9DKYLGqtbZ+cThhRKPErnlp4miO+k6TYvMcZ"
                    + "IKwQvScx7AWeKzErDUIL51XxirfngW/+GToZsakTZ/WG//z5bX3/8ACBrbotMYHIOS+B+h+H8TQjfjBBfzzx7TlR/rL+f/"
                    + "r3NmoAnHP99P6z+6d8vaqzMG8zG/7OTjYRq+Q6f9xV9jp3vgAAAA==");

    /** 24×16, red, half transparent, lossy. */
    static final byte[] WEBP_ALPHA = Base64.getDecoder()
            .decode("UklGRmwAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDwAAAAQAwCdASoYABAAPpE4l0"
                    + "eloyIhMAgAsBIJQBdl0AAQNgAA/u6mP/4DdfFtMv/3OB/3OB/3OB/HM1mAAAA=");

    /** 24×16, red, lossless. */
    static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvF8ADAAcQ9Y/+ByKi/wEA");

    private Sent() {}

    static AttachmentSettings settings(Map<String, String> changes) {
        return new Binder(new MapConfigurationPropertySource(changes))
                .bindOrCreate("mingjing.attachment", AttachmentSettings.class);
    }

    static AttachmentCleaner cleaner(Path data) {
        return cleaner(data, Map.of());
    }

    static AttachmentCleaner cleaner(Path data, Map<String, String> changes) {
        return new AttachmentCleaner(settings(changes), new DataDirectory(data));
    }

    /** Red on the left, blue on the right, a green stripe along the top. */
    static BufferedImage flag(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg() {
        return encoded(flag(160, 120, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    static byte[] png() {
        return encoded(flag(160, 120, BufferedImage.TYPE_3BYTE_BGR), "png");
    }

    static byte[] join(Object... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            joined.writeBytes(part instanceof byte[] bytes ? bytes : latin((String) part));
        }
        return joined.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] segment(int marker, Object... parts) {
        byte[] data = join(parts);
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** The segments stand right after SOI. */
    static byte[] jpegWith(byte[]... segments) {
        byte[] jpeg = jpeg();
        return join(slice(jpeg, 0, 2), join((Object[]) segments), slice(jpeg, 2, jpeg.length));
    }

    /** A big-endian TIFF: orientation, and words where GPS or a maker note would stand. */
    static byte[] exif(int orientation) {
        return join(
                "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0",
                new byte[] {(byte) orientation},
                "\0\0\0\0\0\0",
                PLANTED);
    }

    static byte[] chunk(String name, Object... parts) {
        byte[] data = join(parts);
        CRC32 sum = new CRC32();
        sum.update(latin(name));
        sum.update(data);
        return join(u32(data.length), name, data, u32((int) sum.getValue()));
    }

    /** The chunks stand right after IHDR. */
    static byte[] pngWith(byte[]... chunks) {
        byte[] png = png();
        return join(slice(png, 0, 33), join((Object[]) chunks), slice(png, 33, png.length));
    }

    static byte[] riff(byte[]... chunks) {
        byte[] body = join("WEBP", join((Object[]) chunks));
        return join("RIFF", u32le(body.length), body);
    }

    static byte[] riffChunk(String name, byte[] data) {
        return join(name, u32le(data.length), data, data.length % 2 == 1 ? "\0" : "");
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] u32(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] u32le(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
