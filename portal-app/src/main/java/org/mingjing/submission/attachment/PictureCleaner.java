package org.mingjing.submission.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mingjing.intake.MaterialKind;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.RawPicture.Inks;

/** Decodes a picture and writes a new one from its pixels alone: upright, in sRGB, no larger than it needs to be. */
final class PictureCleaner {

    /** As a phone's camera writes; a plate stays readable. */
    private static final float COARSENESS = 0.28f;

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private final AttachmentSettings settings;
    private final WorkGate gate;

    PictureCleaner(AttachmentSettings settings, WorkGate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    Cleaned clean(RawPicture raw) throws Unfit {
        long pixels = (long) raw.width() * raw.height();
        if (pixels > settings.maxPixels() || raw.memory() > settings.memory().toBytes()) {
            throw new Unfit(Reason.TOO_MANY_PIXELS);
        }
        return gate.pass(raw.memory(), () -> redraw(raw));
    }

    private Cleaned redraw(RawPicture raw) throws Unfit {
        try {
            Pixels pixels = decode(raw).within(settings.longestSide());
            ColourProfile profile =
                    pixels.bands() == 3 && raw.inks() == Inks.NONE ? ColourProfile.of(raw.profile()) : null;
            if (profile != null) {
                profile.convert(pixels.samples());
            }
            pixels = pixels.upright(raw.orientation());
            MaterialKind kind = raw.format().equals("png") ? MaterialKind.PNG : MaterialKind.JPEG;
            return new Cleaned(kind, encode(pixels, kind), pixels.width(), pixels.height());
        } catch (IOException | RuntimeException undecodable) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    private static Pixels decode(RawPicture raw) throws IOException, Unfit {
        ImageReader reader = ImageIO.getImageReadersByFormatName(raw.format()).next();
        AtomicBoolean incomplete = new AtomicBoolean();
        IIOReadWarningListener warned = (source, warning) -> {
            if (warning.contains("premature end")) {
                incomplete.set(true);
            }
        };
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(raw.essence()))) {
            reader.addIIOReadWarningListener(warned);
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != raw.width() || reader.getHeight(0) != raw.height()) {
                throw new Unfit(Reason.BROKEN);
            }
            Pixels pixels = raw.inks() == Inks.NONE
                    ? Pixels.of(reader.read(0))
                    : Ink.toPixels(reader.readRaster(0, null), raw.inks());
            if (incomplete.get()) {
                throw new Unfit(Reason.BROKEN);
            }
            return pixels;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encode(Pixels pixels, MaterialKind kind) throws IOException {
        if (kind == MaterialKind.JPEG) {
            return JpegEncoder.encode(pixels, COARSENESS);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(pixels.samples().length / 4 + 1024);
        ImageIO.write(pixels.image(), "png", content);
        return content.toByteArray();
    }
}
