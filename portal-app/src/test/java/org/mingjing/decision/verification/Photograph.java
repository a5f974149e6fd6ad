package org.mingjing.decision.verification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.mingjing.decision.document.QrCode;

/** Pictures of QR codes as phones take them. */
final class Photograph {

    private Photograph() {}

    /** On a sheet of paper on a desk, turned by so many degrees, blurred over so many pixels. */
    static BufferedImage of(String code, double degrees, int blur) {
        BufferedImage photo = new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x6b5a48));
        pen.fillRect(0, 0, 1200, 1600);
        pen.rotate(Math.toRadians(degrees), 600, 800);
        pen.setColor(new Color(0xe9e6df));
        pen.fillRect(180, 240, 840, 1120);
        QrCode qr = QrCode.of(code);
        pen.translate(340, 520);
        pen.scale(480.0 / qr.size(), 480.0 / qr.size());
        pen.setColor(new Color(0x2b2b2b));
        pen.fill(shape(qr));
        pen.setTransform(new AffineTransform());
        pen.dispose();
        return blur == 0 ? photo : blurred(photo, blur);
    }

    private static Path2D shape(QrCode qr) {
        Path2D shape = new Path2D.Double();
        for (QrCode.Bar bar : qr.bars()) {
            shape.append(new Rectangle(bar.x(), bar.y(), bar.length(), 1), false);
        }
        return shape;
    }

    private static BufferedImage blurred(BufferedImage sharp, int size) {
        float[] even = new float[size * size];
        Arrays.fill(even, 1f / even.length);
        return new ConvolveOp(new Kernel(size, size, even)).filter(sharp, null);
    }

    static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
