package org.mingjing.decision.verification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mingjing.decision.verification.Unfit.Reason;

/** Reads QR codes (ISO/IEC 18004) from a photo or a screenshot, turned, tilted or somewhat blurred. */
final class QrReader {

    /** Pixels of a picture that is looked at; phones make 12 to 50 million. */
    private static final long MOST_PIXELS = 60_000_000;

    /** The WebP reader holds the whole picture. */
    private static final long MOST_WEBP_PIXELS = 17_000_000;

    private static final int[] SIDES = {1600, 800, 2400, 500};

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            Boolean.TRUE,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private QrReader() {}

    /** What the codes say, at least one. @throws Unfit no picture, too large, or without a code */
    static List<String> read(byte[] content, FileKind kind, Deadline deadline) throws Unfit {
        return read(picture(content, kind), deadline);
    }

    static List<String> read(BufferedImage picture, Deadline deadline) throws Unfit {
        Set<String> found = new LinkedHashSet<>();
        for (int side : SIDES) {
            deadline.check();
            LuminanceSource light = light(picture, side);
            for (LuminanceSource source : List.of(light, light.invert())) {
                collect(new BinaryBitmap(new HybridBinarizer(source)), found);
                collect(new BinaryBitmap(new GlobalHistogramBinarizer(source)), found);
            }
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        throw new Unfit(Reason.NO_CODE);
    }

    private static void collect(BinaryBitmap bitmap, Set<String> found) {
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                found.add(result.getText());
            }
        } catch (ReaderException | RuntimeException none) {
            try {
                found.add(new QRCodeReader().decode(bitmap, HINTS).getText());
            } catch (ReaderException | RuntimeException noneEither) {
                // The next scale may show one; hostile patterns throw what they like.
            }
        }
    }

    private static BufferedImage picture(byte[] content, FileKind kind) throws Unfit {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new Unfit(Reason.UNKNOWN_KIND);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > (kind == FileKind.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS)) {
                throw new Unfit(Reason.TOO_LARGE);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.max(
                    1, Math.max(width, height) / Arrays.stream(SIDES).max().orElseThrow());
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException unreadable) {
            throw new Unfit(Reason.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** On white, its longer side no longer than this. */
    private static LuminanceSource light(BufferedImage picture, int side) {
        double scale = Math.min(1, side / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, picture.getWidth() * scale);
        int height = (int) Math.max(1, picture.getHeight() * scale);
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return new RGBLuminanceSource(width, height, opaque.getRGB(0, 0, width, height, null, 0, width));
    }
}
