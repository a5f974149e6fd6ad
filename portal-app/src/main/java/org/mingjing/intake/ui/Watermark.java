package org.mingjing.intake.ui;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Who looked and when, burnt into the picture that they look at: in rows across it, readable on light and dark. */
final class Watermark {

    private static final double SLANT = -Math.PI / 7;
    private static final float DIM = .28f;
    private static final int SMALLEST = 14;
    private static final int PAGES = 20;
    private static final int DPI = 96;

    private Watermark() {}

    /** A JPEG of the picture; empty where it can't be read as one. */
    static Optional<byte[]> picture(byte[] content, String words) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(content));
        return read == null ? Optional.empty() : Optional.of(stamped(read, words));
    }

    /** Its first pages as pictures: what a page could run or link to is gone. */
    static List<byte[]> pages(byte[] pdf, String words) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(document.getNumberOfPages(), PAGES); i++) {
                pages.add(stamped(renderer.renderImageWithDPI(i, DPI, ImageType.RGB), words));
            }
        }
        return pages;
    }

    private static byte[] stamped(BufferedImage read, String words) throws IOException {
        int width = read.getWidth();
        int height = read.getHeight();
        var marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = marked.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(read, 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, DIM));
        int size = Math.max(SMALLEST, Math.max(width, height) / 40);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        int across = pen.getFontMetrics().stringWidth(words) + size * 3;
        pen.rotate(SLANT, width / 2.0, height / 2.0);
        int reach = width + height;
        int row = 0;
        for (int y = -reach / 2; y < reach; y += size * 6, row++) {
            for (int x = -reach / 2 - (row % 2) * across / 2; x < reach; x += across) {
                pen.setColor(Color.BLACK);
                pen.drawString(words, x + 1, y + 1);
                pen.setColor(Color.WHITE);
                pen.drawString(words, x, y);
            }
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(marked, "jpeg", out);
        return out.toByteArray();
    }
}
