package org.mingjing.submission.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What a file's first bytes say that it is. Its name and the sender's media type are never asked. */
enum FoundKind {
    JPEG,
    PNG,
    WEBP,
    /** HEIC and AVIF too. */
    HEIF,
    /** MP4 and QuickTime. */
    VIDEO,
    PDF;

    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "qt  ", "3gp4", "3gp5",
            "3gp6", "3g2a", "MSNV", "dash", "XAVC", "mmp4", "hvc1");

    /** Null for what isn't taken. */
    static @Nullable FoundKind of(byte[] content) {
        if (content.length > 3
                && (content[0] & 255) == 0xff
                && (content[1] & 255) == 0xd8
                && (content[2] & 255) == 0xff) {
            return JPEG;
        }
        if (at(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (at(content, 0, "RIFF") && at(content, 8, "WEBP")) {
            return WEBP;
        }
        if (at(content, 0, "%PDF-")) {
            return PDF;
        }
        if (at(content, 4, "ftyp") && content.length >= 12) {
            String brand = Bytes.name(content, 8);
            return PICTURE_BRANDS.contains(brand) ? HEIF : VIDEO_BRANDS.contains(brand) ? VIDEO : null;
        }
        return null;
    }

    DataSize limit(AttachmentSettings settings) {
        return switch (this) {
            case JPEG, PNG, WEBP, HEIF -> settings.pictureSize();
            case VIDEO -> settings.videoSize();
            case PDF -> settings.pdfSize();
        };
    }

    private static boolean at(byte[] content, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= offset + wanted.length
                && java.util.Arrays.equals(content, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}
