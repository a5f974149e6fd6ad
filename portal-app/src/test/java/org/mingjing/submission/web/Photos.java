package org.mingjing.submission.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that tests attach. */
final class Photos {

    private Photos() {}

    /** Evening over a pavement, 640×480, JPEG. */
    static byte[] street() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(40, 60, 90));
        pen.fillRect(0, 0, 640, 300);
        pen.setColor(new Color(120, 110, 100));
        pen.fillRect(0, 300, 640, 180);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }
}
