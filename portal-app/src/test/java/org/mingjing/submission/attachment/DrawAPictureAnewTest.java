package org.mingjing.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawAPictureAnewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 33, 160, 641})
    void anySizeReadsBackAsItWas(int width) throws IOException {
        for (int bands : List.of(1, 3)) {
            Pixels drawn = Pixels.blank(width, width * 3 / 4 + 1, bands);
            for (int i = 0; i < drawn.samples().length; i++) {
                int x = i / bands % width;
                int y = i / bands / width;
                drawn.samples()[i] = (byte) (128 + 100 * Math.sin(x / 9.0 + i % bands) * Math.cos(y / 7.0));
            }
            Pixels read = read(JpegEncoder.encode(drawn, 0.28f));
            assertThat(List.of(read.width(), read.height(), read.bands()))
                    .containsExactly(drawn.width(), drawn.height(), bands);
            assertThat(difference(drawn, read)).isLessThan(bands == 1 ? 1.5 : 4);
        }
    }

    @Test
    void noiseOfFullContrastFitsTheCode() throws IOException {
        Pixels noise = Pixels.blank(200, 150, 1);
        Random random = new Random(5);
        for (int i = 0; i < noise.samples().length; i++) {
            noise.samples()[i] = (byte) (random.nextBoolean() ? 255 : 0);
        }
        assertThat(difference(noise, read(JpegEncoder.encode(noise, 0.02f)))).isLessThan(2);
    }

    @Test
    void ofJpeg2000OnlyWhatDrawsIsKept() throws Unfit {
        byte[] code = Sent.join(
                "\u00ff\u004f",
                "\u00ff\u0051\0\4\0\0",
                "\u00ff\u0064\0\26\0\1",
                Sent.PLANTED.substring(0, 18),
                "\u00ff\u0090data\u00ff\u00d9");
        byte[] file = Sent.join(
                box("jP  ", Sent.latin("\r\n\u0087\n")),
                box("uuid", Sent.latin(Sent.PLANTED)),
                box("xml ", Sent.latin(Sent.PLANTED)),
                box("jp2h", new byte[4]),
                box("jp2c", code));
        String kept = new String(Jpeg2000.essence(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("PLANTED", "uuid", "xml ").contains("jP  ", "jp2h", "jp2c", "data");
        assertThat(Jpeg2000.essence(code)).hasSizeLessThan(code.length);
    }

    private static byte[] box(String name, byte[] data) {
        return Sent.join(Sent.u32(data.length + 8), name, data);
    }

    private static Pixels read(byte[] jpeg) throws IOException {
        return Pixels.of(ImageIO.read(new ByteArrayInputStream(jpeg)));
    }

    /** Root of the mean square. */
    private static double difference(Pixels one, Pixels other) {
        double sum = 0;
        for (int i = 0; i < one.samples().length; i++) {
            int difference = (one.samples()[i] & 255) - (other.samples()[i] & 255);
            sum += difference * difference;
        }
        return Math.sqrt(sum / one.samples().length);
    }
}
