package org.mingjing.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.Cleaning.Refused;

class RefuseAHostileFileTest {

    @TempDir
    static Path data;

    static AttachmentCleaner cleaner;

    @BeforeAll
    static void start() {
        cleaner = Sent.cleaner(data);
    }

    static Stream<byte[]> filesOfNoKindWeTake() throws IOException {
        return Stream.of(
                Sent.join("\u007fELF\2\1\1", new byte[100]),
                Sent.join("MZ\u0090\0", new byte[100]),
                Sent.latin("#!/bin/sh\nrm -rf /\n"),
                Sent.latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                Sent.latin("<!doctype html><script>alert(1)</script>"),
                Sent.latin("GIF89a\1\0\1\0\u0080\0\0\0\0\0\377\377\377,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"),
                zip(1 << 20),
                new byte[4096],
                new byte[] {1},
                Sent.join("\0\0\0\30ftypXXXX", new byte[40]));
    }

    @ParameterizedTest
    @MethodSource("filesOfNoKindWeTake")
    void otherKindsAreRefusedWhateverTheirName(byte[] sent) {
        assertThat(cleaner.clean(sent)).isEqualTo(new Refused(Reason.UNKNOWN_KIND));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(cleaner.clean(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
    }

    @Test
    void aFileBeyondItsKindsSizeIsRefused() {
        assertThat(cleaner.clean(Sent.join(Sent.jpeg(), new byte[12 << 20]))).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(cleaner.clean(Sent.join("%PDF-1.7", new byte[10 << 20]))).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    static Stream<byte[]> picturesThatWouldFillTheMemory() {
        byte[] jpeg = Sent.jpeg().clone();
        for (int i = 2; i < jpeg.length; i++) {
            if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xc0) {
                jpeg[i + 5] = 0x75;
                jpeg[i + 6] = 0x30;
                jpeg[i + 7] = 0x75;
                jpeg[i + 8] = 0x30;
                break;
            }
        }
        byte[] png = Sent.join(
                "\u0089PNG\r\n\u001a\n",
                Sent.chunk("IHDR", Sent.u32(30_000), Sent.u32(30_000), "\10\2\0\0\0"),
                Sent.chunk("IDAT", Sent.deflated(new byte[100_000])),
                Sent.chunk("IEND"));
        // Few enough pixels, but sixteen bits in each of four channels.
        byte[] deep = Sent.join(
                "\u0089PNG\r\n\u001a\n",
                Sent.chunk("IHDR", Sent.u32(7_000), Sent.u32(7_000), "\20\6\0\0\0"),
                Sent.chunk("IDAT", Sent.deflated(new byte[100_000])),
                Sent.chunk("IEND"));
        byte[] webp = Sent.WEBP_LOSSLESS.clone();
        webp[21] = -1;
        webp[22] = -1;
        webp[23] = -1;
        webp[24] = 15;
        return Stream.of(jpeg, png, deep, webp);
    }

    @ParameterizedTest
    @MethodSource("picturesThatWouldFillTheMemory")
    void aPictureOfTooManyPixelsIsRefusedUndecoded(byte[] sent) {
        assertThat(cleaner.clean(sent)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS));
    }

    static Stream<byte[]> brokenPictures() {
        byte[] jpeg = Sent.jpeg();
        byte[] png = Sent.png();
        byte[] wrongSum = png.clone();
        wrongSum[wrongSum.length - 20] ^= 1;
        return Stream.of(
                Sent.slice(jpeg, 0, jpeg.length / 2),
                Sent.join(Sent.slice(jpeg, 0, jpeg.length * 3 / 4), new byte[] {-1, (byte) 0xd9}),
                Sent.slice(jpeg, 0, jpeg.length - 2),
                Sent.slice(jpeg, 0, 4),
                Sent.join("\377\330\377\331"),
                Sent.join(Sent.slice(jpeg, 0, 20), new byte[500]),
                Sent.slice(png, 0, png.length / 2),
                Sent.slice(png, 0, png.length - 12),
                Sent.slice(png, 0, 12),
                wrongSum,
                Sent.slice(Sent.WEBP, 0, 100),
                Sent.slice(Sent.WEBP, 0, 14),
                Sent.latin("%PDF-1.7\nnothing"),
                Sent.latin("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj trailer <</Root 1 0 R>>"));
    }

    @ParameterizedTest
    @MethodSource("brokenPictures")
    void aBrokenFileIsRefused(byte[] sent) {
        assertThat(cleaner.clean(sent)).isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void manyScansAreRefused() {
        byte[] jpeg = Sent.jpeg();
        int scan = 2;
        while (!(jpeg[scan] == -1 && jpeg[scan + 1] == (byte) 0xda)) {
            scan++;
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 1000; i++) {
            bomb.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        bomb.write(0xff);
        bomb.write(0xd9);
        assertThat(cleaner.clean(bomb.toByteArray())).isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void deflatedTextBombsInAPngAreNeverInflated() {
        byte[] bomb = Sent.deflated(new byte[64 << 20]);
        assertThat(cleaner.clean(Sent.pngWith(
                        Sent.chunk("zTXt", "a\0\0", bomb),
                        Sent.chunk("iTXt", "a\0\1\0\0\0", bomb),
                        Sent.chunk("iCCP", "a\0\0", bomb))))
                .isInstanceOf(Cleaned.class);
    }

    static Stream<byte[]> filesOfTwoKinds() throws IOException {
        byte[] archive = zip(1000);
        byte[] pdf = Sent.latin("%PDF-1.4 /OpenAction << /S /JavaScript /JS (app.alert(1)) >> %%EOF");
        return Stream.of(
                Sent.join(Sent.jpeg(), archive),
                Sent.jpegWith(Sent.segment(0xfe, archive)),
                Sent.jpegWith(Sent.segment(0xfe, pdf)),
                Sent.jpegWith(Sent.segment(0xe3, "<script>alert(1)</script><?php system(1) ?>")),
                Sent.join(Sent.png(), archive),
                Sent.pngWith(Sent.chunk("tEXt", "x\0<script>alert(1)</script>", pdf)));
    }

    @ParameterizedTest
    @MethodSource("filesOfTwoKinds")
    void ofAFileOfTwoKindsOnlyThePictureIsKept(byte[] sent) {
        Cleaned kept = (Cleaned) cleaner.clean(sent);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\3\4", "PK\5\6", "%PDF", "<script", "<?php", "JavaScript");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsWrongIsAnAnswerAndNoException(long seed) {
        Random random = new Random(seed);
        byte[][] whole = {Sent.jpeg(), Sent.png(), Sent.WEBP, Sent.WEBP_ALPHA, Sent.WEBP_LOSSLESS, PdfSent.rich()};
        for (int i = 0; i < 120; i++) {
            byte[] damaged = whole[i % whole.length].clone();
            for (int j = 0; j < 1 + random.nextInt(20); j++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            assertThat(cleaner.clean(damaged)).isNotNull();
        }
    }

    @Test
    void aMissingToolIsSaid() {
        AttachmentCleaner bare = Sent.cleaner(
                data.resolve("bare"),
                Map.of(
                        "mingjing.attachment.ffmpeg", "no-such-ffmpeg",
                        "mingjing.attachment.ffprobe", "no-such-ffprobe",
                        "mingjing.attachment.heif-convert", "/no/such/heif-convert"));
        byte[] heic =
                Sent.join("\0\0\0\30ftypheic\0\0\0\0mif1heic", "\0\0\0\24ispe\0\0\0\0", Sent.u32(64), Sent.u32(64));
        assertThat(bare.clean(heic)).isEqualTo(new Refused(Reason.TOOL_MISSING));
        byte[] video = Sent.join("\0\0\0\30ftypisom\0\0\0\0isommp42", new byte[100]);
        assertThat(bare.clean(video)).isEqualTo(new Refused(Reason.TOOL_MISSING));
        assertThat(bare.clean(Sent.jpeg())).isInstanceOf(Cleaned.class);
    }

    @Test
    void everyReasonIsSaidInBothLanguages() throws IOException {
        for (String file : Set.of("/messages/attachment.properties", "/messages/attachment_en.properties")) {
            Properties words = new Properties();
            try (var in = getClass().getResourceAsStream(file)) {
                words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(words.stringPropertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Reason.values()).map(Reason::key).toList());
        }
    }

    private static byte[] zip(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
