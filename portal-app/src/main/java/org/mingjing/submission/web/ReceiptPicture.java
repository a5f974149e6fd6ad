package org.mingjing.submission.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** A receipt as a picture, for a long press: in-app browsers can't download what a page makes. */
final class ReceiptPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int GREYS = 16;

    private static final Font BOLD = font();

    private ReceiptPicture() {}

    /**
     * @param grouped 16 digits in four groups
     * @param lines what it is, and what to do with it; the first is the heading
     * @return a {@code data:} address of a PNG
     */
    static String of(String grouped, List<String> lines) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, greys());
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.drawRect(12, 12, WIDTH - 25, HEIGHT - 25);
        line(pen, lines.getFirst(), 34, 66);
        line(pen, grouped.substring(0, 9), 76, 160);
        line(pen, grouped.substring(10), 76, 246);
        for (int i = 1; i < lines.size(); i++) {
            line(pen, lines.get(i), 24, 262 + 36 * i);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    /** Centred, and small enough for the width. */
    private static void line(Graphics2D pen, String text, int size, int baseline) {
        Font font = BOLD.deriveFont((float) size);
        int width = pen.getFontMetrics(font).stringWidth(text);
        int most = WIDTH - 60;
        if (width > most) {
            font = font.deriveFont((float) size * most / width);
            width = pen.getFontMetrics(font).stringWidth(text);
        }
        pen.setFont(font);
        pen.drawString(text, (WIDTH - width) / 2, baseline);
    }

    private static IndexColorModel greys() {
        byte[] shades = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            shades[i] = (byte) (255 * i / (GREYS - 1));
        }
        return new IndexColorModel(8, GREYS, shades, shades, shades);
    }

    private static Font font() {
        System.setProperty("java.awt.headless", "true");
        try (InputStream file = ReceiptPicture.class.getResourceAsStream("/org/mingjing/fonts/NotoSansHans-Bold.otf")) {
            if (file == null) {
                throw new IllegalStateException("no font on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font can't be read", e);
        }
    }
}
