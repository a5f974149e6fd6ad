package org.mingjing.submission.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** HEIC and AVIF through libheif's command line, which also turns the picture upright; then a JPEG like any other. */
final class HeifReader {

    private final AttachmentSettings settings;
    private final WorkFolder folder;
    private final WorkGate gate;

    HeifReader(AttachmentSettings settings, WorkFolder folder, WorkGate gate) {
        this.settings = settings;
        this.folder = folder;
        this.gate = gate;
    }

    RawPicture read(byte[] content) throws Unfit {
        checkSize(content);
        byte[] jpeg = gate.pass(content.length, () -> folder.with(place -> convert(place, content)));
        return JpegSegments.read(jpeg).upright();
    }

    private byte[] convert(Path place, byte[] content) throws IOException, Unfit {
        Files.write(place.resolve("in.heif"), content);
        new Tool(settings.heifConvert(), settings.toolTime())
                .run(place, null, List.of("-q", "95", "in.heif", "out.jpg"));
        // Of several pictures each gets a number.
        for (String name : List.of("out.jpg", "out-1.jpg")) {
            Path picture = place.resolve(name);
            if (Files.exists(picture)) {
                return Files.readAllBytes(picture);
            }
        }
        throw new Unfit(Reason.BROKEN);
    }

    /** Every image's spatial extents (ISO/IEC 23008-12 §6.5.3), wherever they stand: a box of 20 bytes, "ispe", version, width, height. */
    private void checkSize(byte[] content) throws Unfit {
        boolean found = false;
        for (int i = 4; i + 16 <= content.length; i++) {
            if (content[i] == 'i'
                    && content[i + 1] == 's'
                    && content[i + 2] == 'p'
                    && content[i + 3] == 'e'
                    && Bytes.u32(content, i - 4) == 20) {
                found = true;
                if (Bytes.u32(content, i + 8) * Bytes.u32(content, i + 12) > settings.maxPixels()) {
                    throw new Unfit(Reason.TOO_MANY_PIXELS);
                }
            }
        }
        if (!found) {
            throw new Unfit(Reason.BROKEN);
        }
    }
}
