package org.mingjing.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.attachment.Sent.PLANTED;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.intake.MaterialKind;
import org.mingjing.submission.attachment.Cleaning.Cleaned;

class KeepOnlyThePictureTest {

    @TempDir
    static Path data;

    static AttachmentCleaner cleaner;

    @BeforeAll
    static void start() {
        cleaner = Sent.cleaner(data);
    }

    static Stream<byte[]> picturesWithMoreThanAPicture() {
        byte[] exif = Sent.exif(1);
        byte[] tiff = Sent.slice(exif, 6, exif.length);
        byte[] text = Sent.deflated(Sent.latin(PLANTED));
        return Stream.of(
                Sent.jpegWith(Sent.segment(0xe1, exif)),
                Sent.jpegWith(Sent.segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>", PLANTED)),
                Sent.jpegWith(Sent.segment(0xed, "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\24", PLANTED)),
                Sent.jpegWith(Sent.segment(0xfe, PLANTED)),
                Sent.jpegWith(Sent.segment(0xe2, "ICC_PROFILE\0\1\1", PLANTED)),
                Sent.jpegWith(Sent.segment(0xe2, "MPF\0", PLANTED)),
                Sent.jpegWith(Sent.segment(0xe0, "JFXX\0\20", PLANTED)),
                Sent.jpegWith(
                        Sent.segment(0xe5, PLANTED),
                        Sent.segment(0xef, PLANTED),
                        Sent.segment(0xee, "Adobe\0d\0\0\0\0\1", PLANTED)),
                Sent.join(Sent.jpeg(), PLANTED),
                Sent.join(Sent.jpeg(), Sent.jpegWith(Sent.segment(0xfe, PLANTED))),
                Sent.pngWith(Sent.chunk("tEXt", "GPS\0", PLANTED)),
                Sent.pngWith(Sent.chunk("zTXt", "GPS\0\0", text)),
                Sent.pngWith(Sent.chunk("iTXt", "GPS\0\1\0\0\0", text)),
                Sent.pngWith(Sent.chunk("eXIf", tiff)),
                Sent.pngWith(Sent.chunk("iCCP", "p\0\0", text)),
                Sent.pngWith(Sent.chunk("prVt", PLANTED)),
                Sent.join(Sent.png(), PLANTED),
                Sent.riff(
                        Sent.slice(Sent.WEBP, 12, Sent.WEBP.length),
                        Sent.riffChunk("EXIF", tiff),
                        Sent.riffChunk("XMP ", Sent.latin(PLANTED)),
                        Sent.riffChunk("ICCP", Sent.latin(PLANTED)),
                        Sent.riffChunk("junk", Sent.latin(PLANTED))),
                Sent.join(Sent.WEBP, PLANTED));
    }

    @ParameterizedTest
    @MethodSource("picturesWithMoreThanAPicture")
    void nothingIsLeftOfWhatWasPlanted(byte[] sent) {
        Cleaned kept = kept(sent);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("PLANTED", "30.2741");
        assertThat(structure(kept)).isSubsetOf(Segments.ALLOWED);
        assertThat(seen(kept).getWidth()).isEqualTo(kept.width());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureTakenSidewaysComesOutUpright(int orientation) {
        Cleaned kept = kept(Sent.jpegWith(Sent.segment(0xe1, Sent.exif(orientation))));
        boolean turned = orientation >= 5;
        assertThat(kept.width()).isEqualTo(turned ? 120 : 160);
        assertThat(kept.height()).isEqualTo(turned ? 160 : 120);
        // Where the stored picture's green top, its red and its blue bottom corner are seen (EXIF 2.32, table 6).
        int right = kept.width() - 5;
        int bottom = kept.height() - 5;
        int[][] places =
                switch (orientation) {
                    case 1 -> new int[][] {{right / 2, 5}, {5, bottom}, {right, bottom}};
                    case 2 -> new int[][] {{right / 2, 5}, {right, bottom}, {5, bottom}};
                    case 3 -> new int[][] {{right / 2, bottom}, {right, 5}, {5, 5}};
                    case 4 -> new int[][] {{right / 2, bottom}, {5, 5}, {right, 5}};
                    case 5 -> new int[][] {{5, bottom / 2}, {right, 5}, {right, bottom}};
                    case 6 -> new int[][] {{right, bottom / 2}, {5, 5}, {5, bottom}};
                    case 7 -> new int[][] {{right, bottom / 2}, {5, bottom}, {5, 5}};
                    default -> new int[][] {{5, bottom / 2}, {right, bottom}, {right, 5}};
                };
        BufferedImage seen = seen(kept);
        assertNear(seen.getRGB(places[0][0], places[0][1]), Color.GREEN);
        assertNear(seen.getRGB(places[1][0], places[1][1]), Color.RED);
        assertNear(seen.getRGB(places[2][0], places[2][1]), Color.BLUE);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_RGB
            })
    void coloursOfEveryKindSurvive(int type) {
        Cleaned kept = kept(Sent.encoded(Sent.flag(160, 120, type), "png"));
        assertThat(kept.kind()).isEqualTo(MaterialKind.PNG);
        assertNear(seen(kept).getRGB(10, 100), Color.RED);
        assertNear(seen(kept).getRGB(150, 100), Color.BLUE);
        assertNear(seen(kept).getRGB(80, 10), Color.GREEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY})
    void greysKeepTheirTone(int type) throws IOException {
        for (String format : type == BufferedImage.TYPE_BYTE_GRAY ? List.of("png", "jpeg") : List.of("png")) {
            byte[] sent = Sent.encoded(Sent.flag(160, 120, type), format);
            int before =
                    ImageIO.read(new ByteArrayInputStream(sent)).getRaster().getSample(80, 10, 0);
            int after = seen(kept(sent)).getRaster().getSample(80, 10, 0);
            int scaled = type == BufferedImage.TYPE_USHORT_GRAY ? before >> 8 : before > 1 ? before : 255 * before;
            assertThat(after).isCloseTo(scaled, org.assertj.core.data.Offset.offset(2));
        }
    }

    @Test
    void whatShinesThroughIsLaidOnWhite() {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 40; x++) {
            clear.setRGB(x, 20, 0x00123456);
        }
        assertNear(seen(kept(Sent.encoded(clear, "png"))).getRGB(20, 20), Color.WHITE);
    }

    @Test
    void printersInkBecomesColour() throws IOException {
        for (boolean adobe : new boolean[] {true, false}) {
            Cleaned kept = kept(CmykJpeg.magenta(adobe));
            assertNear(seen(kept).getRGB(8, 8), new Color(255, 0, 255));
        }
    }

    @Test
    void aWebPictureIsKeptAsJpeg() {
        for (byte[] sent : List.of(Sent.WEBP, Sent.WEBP_ALPHA, Sent.WEBP_LOSSLESS)) {
            Cleaned kept = kept(sent);
            assertThat(kept.kind()).isEqualTo(MaterialKind.JPEG);
            assertThat(kept.width()).isEqualTo(24);
            assertThat(kept.height()).isEqualTo(16);
        }
        assertNear(seen(kept(Sent.WEBP_ALPHA)).getRGB(12, 8), new Color(255, 127, 127));
        assertNear(seen(kept(Sent.WEBP_LOSSLESS)).getRGB(12, 8), Color.RED);
    }

    @Test
    void ofAMovingWebPictureTheFirstFrameIsKept() {
        byte[] frame = Sent.join(new byte[16], Sent.slice(Sent.WEBP_LOSSLESS, 12, Sent.WEBP_LOSSLESS.length));
        byte[] second = Sent.join(new byte[16], Sent.slice(Sent.WEBP, 12, Sent.WEBP.length));
        byte[] moving = Sent.riff(
                Sent.riffChunk("VP8X", new byte[] {2, 0, 0, 0, 23, 0, 0, 15, 0, 0}),
                Sent.riffChunk("ANIM", new byte[6]),
                Sent.riffChunk("ANMF", frame),
                Sent.riffChunk("ANMF", second));
        assertNear(seen(kept(moving)).getRGB(12, 8), Color.RED);
    }

    @Test
    void aLargePictureIsMadeSmaller() {
        Cleaned kept = kept(Sent.encoded(Sent.flag(5000, 3001, BufferedImage.TYPE_3BYTE_BGR), "jpeg"));
        assertThat(kept.width()).isEqualTo(2560);
        assertThat(kept.height()).isEqualTo(1536);
        assertNear(seen(kept).getRGB(10, 1530), Color.RED);
        assertNear(seen(kept).getRGB(2550, 1530), Color.BLUE);
        Cleaned line = kept(Sent.encoded(Sent.flag(9000, 1, BufferedImage.TYPE_3BYTE_BGR), "png"));
        assertThat(line.height()).isEqualTo(1);
    }

    @Test
    void aCamerasColoursBecomeThoseOfTheWeb() {
        // Display P3's primaries and sRGB's curve, as phones embed them.
        byte[] profile = DisplayP3.profile();
        byte[] sent = Sent.jpegWith(Sent.segment(0xe2, "ICC_PROFILE\0\1\1", profile));
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(new Color(180, 120, 90));
        pen.fillRect(0, 0, 64, 64);
        pen.dispose();
        byte[] skin = Sent.encoded(grey, "jpeg");
        byte[] tagged = Sent.join(
                Sent.slice(skin, 0, 2),
                Sent.segment(0xe2, "ICC_PROFILE\0\1\1", profile),
                Sent.slice(skin, 2, skin.length));
        // From the matrices of SMPTE EG 432-1 and IEC 61966-2-1.
        assertNear(seen(kept(tagged)).getRGB(32, 32), new Color(190, 117, 84));
        assertNear(seen(kept(sent)).getRGB(10, 100), Color.RED);
    }

    private static Cleaned kept(byte[] sent) {
        Cleaning cleaning = cleaner.clean(sent);
        assertThat(cleaning).isInstanceOf(Cleaned.class);
        return (Cleaned) cleaning;
    }

    private static BufferedImage seen(Cleaned kept) {
        try {
            return ImageIO.read(new ByteArrayInputStream(kept.content()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertNear(int rgb, Color wanted) {
        Color found = new Color(rgb);
        int distance = Math.abs(found.getRed() - wanted.getRed())
                + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue());
        assertThat(distance).as("%s is like %s", found, wanted).isLessThan(24);
    }

    private static List<String> structure(Cleaned kept) {
        return kept.kind() == MaterialKind.PNG ? Segments.ofPng(kept.content()) : Segments.ofJpeg(kept.content());
    }

    @Test
    void settingsAreTheFormsToo() {
        AttachmentSettings settings = Sent.settings(Map.of("mingjing.attachment.files", "3"));
        assertThat(settings.files()).isEqualTo(3);
        assertThat(settings.largestFile()).isEqualTo(50L << 20);
        assertThat(settings.clamav()).isNull();
    }

    /** What a file is made of; bytes after its end count as one more part. */
    private static final class Segments {

        static final List<String> ALLOWED =
                List.of("e0", "db", "c4", "c0", "c2", "da", "dd", "IHDR", "IDAT", "IEND", "PLTE");

        static List<String> ofPng(byte[] png) {
            List<String> names = new ArrayList<>();
            int at = 8;
            while (at < png.length) {
                names.add(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1));
                at += 12 + ((png[at + 2] & 255) << 8 | png[at + 3] & 255) + ((png[at + 1] & 255) << 16);
            }
            return names;
        }

        static List<String> ofJpeg(byte[] jpeg) {
            List<String> names = new ArrayList<>();
            int at = 2;
            while (at < jpeg.length) {
                int marker = jpeg[at + 1] & 255;
                if (marker == 0xd9) {
                    at += 2;
                    if (at < jpeg.length) {
                        names.add("bytes after the end");
                    }
                    return names;
                }
                names.add(Integer.toHexString(marker));
                at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
                while (marker == 0xda && !(jpeg[at] == -1 && jpeg[at + 1] != 0)) {
                    at++;
                }
            }
            names.add("no end");
            return names;
        }
    }
}
