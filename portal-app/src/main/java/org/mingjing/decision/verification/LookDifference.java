package org.mingjing.decision.verification;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Where a page looks different.
 *
 * @param page from 1
 * @param file a {@code data:} address: that band of the page as the file shows it
 * @param published the same as it is published
 */
record LookDifference(int page, String file, String published) {

    private static final int LONGEST = 1400;
    private static final int SHOWN = 3;
    private static final int DARKER = 56;
    private static final int PIXELS = 4;
    private static final int MARGIN = 24;
    private static final int BAND = 360;

    /** Of two papers with equally many pages; at most three places. Empty where they look alike. */
    static List<LookDifference> between(PdfPaper file, PdfPaper published, Deadline deadline) throws Unfit {
        List<LookDifference> differences = new ArrayList<>();
        for (int page = 0; page < file.pages() && differences.size() < SHOWN; page++) {
            deadline.check();
            BufferedImage one = file.look(page, LONGEST);
            BufferedImage other = published.look(page, LONGEST);
            int at = page + 1;
            band(one, other)
                    .map(band -> new LookDifference(at, picture(one, band), picture(other, band)))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    /** @param top first row, bottom after the last */
    private record Band(int top, int bottom) {}

    private static Optional<Band> band(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        int[] a = softened(one, width, height);
        int[] b = softened(other, width, height);
        int top = -1;
        int bottom = 0;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > DARKER) {
                count++;
                bottom = i / width;
                top = top < 0 ? bottom : top;
            }
        }
        if (count < PIXELS) {
            return Optional.empty();
        }
        int from = Math.max(0, top - MARGIN);
        return Optional.of(new Band(from, Math.min(height, Math.min(from + BAND, bottom + MARGIN))));
    }

    /** Each pixel the mean of its nine: edges that two writers draw a little differently are no difference. */
    private static int[] softened(BufferedImage picture, int width, int height) {
        int[] grey = picture.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        int[] soft = new int[grey.length];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int sum = 0;
                for (int row = at - width; row <= at + width; row += width) {
                    sum += grey[row - 1] + grey[row] + grey[row + 1];
                }
                soft[at] = sum / 9;
            }
        }
        return soft;
    }

    private static String picture(BufferedImage page, Band band) {
        BufferedImage cut = page.getSubimage(0, band.top(), page.getWidth(), band.bottom() - band.top());
        int width = 700;
        int height = Math.max(1, cut.getHeight() * width / cut.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(cut, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
