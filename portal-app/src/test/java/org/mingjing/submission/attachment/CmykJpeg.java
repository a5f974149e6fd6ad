package org.mingjing.submission.attachment;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Four-ink JPEG, as print shops send. */
final class CmykJpeg {

    private CmykJpeg() {}

    /** @param adobe with Adobe's marker, whose files write 255 for no ink */
    static byte[] magenta(boolean adobe) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        int[] ink = adobe ? new int[] {255, 0, 255, 255} : new int[] {0, 255, 0, 0};
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                raster.setPixel(x, y, ink);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] plain = out.toByteArray();
        byte[] marker = adobe ? Sent.segment(0xee, "Adobe\0d\0\0\0\0\0") : new byte[0];
        return Sent.join(Arrays.copyOf(plain, 2), marker, Arrays.copyOfRange(plain, 2, plain.length));
    }
}
