package org.mingjing.decision.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A text for a phone's camera (ISO/IEC 18004, error correction M).
 *
 * @param size of the square with its quiet zone, in modules
 * @param bars runs of dark modules, from top to bottom
 */
public record QrCode(int size, List<Bar> bars) {

    private static final int QUIET = 4;

    /** @param x from the left, y from the top, of a run that is one module high */
    public record Bar(int x, int y, int length) {}

    /** @throws IllegalArgumentException longer than a code can be */
    public static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this text", tooLong);
        }
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    bars.add(new Bar(start + QUIET, y + QUIET, x - start));
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, List.copyOf(bars));
    }

    /** The bars as an SVG path to be stroked, one unit a module. */
    public String path() {
        StringBuilder path = new StringBuilder();
        int row = -1;
        int end = 0;
        for (Bar bar : bars) {
            if (bar.y() == row) {
                path.append('m').append(bar.x() - end).append(" 0");
            } else {
                path.append('M').append(bar.x()).append(' ').append(bar.y()).append(".5");
            }
            path.append('h').append(bar.length());
            row = bar.y();
            end = bar.x() + bar.length();
        }
        return path.toString();
    }
}
