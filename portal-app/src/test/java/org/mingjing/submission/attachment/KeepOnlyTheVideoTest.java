package org.mingjing.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.attachment.Sent.PLANTED;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.intake.MaterialKind;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.Cleaning.Refused;

/** With ffmpeg and libheif's tools, which {@code ./portal test} installs. */
@Tag("server")
class KeepOnlyTheVideoTest {

    @TempDir
    static Path data;

    static AttachmentCleaner cleaner;

    @BeforeAll
    static void start() {
        cleaner = Sent.cleaner(data.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libx264", "libx265"})
    void nothingIsLeftOfWhatWasPlanted(String codec) throws Exception {
        byte[] sent = video(codec, "mov", 2);
        sent = Sent.join(
                sent,
                Sent.u32(8 + PLANTED.length()),
                "free",
                PLANTED,
                Sent.u32(24 + PLANTED.length()),
                "uuid",
                new byte[16],
                PLANTED);
        assertThat(text(sent)).contains("PLANTED", codec.substring(3));
        Cleaned kept = (Cleaned) cleaner.clean(sent);
        assertThat(kept.kind()).isEqualTo(MaterialKind.MP4);
        assertThat(kept.width()).isEqualTo(320);
        assertThat(kept.height()).isEqualTo(240);
        assertThat(text(kept.content()))
                .doesNotContain("PLANTED", "30.2741", "x264", "x265", "Lavf", "mov_text", "\u00a9xyz");
        Path file = data.resolve("kept.mp4");
        Files.write(file, kept.content());
        assertThat(run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_type",
                        "-of",
                        "csv=p=0",
                        file.toString()))
                .isEqualTo("video\naudio\n");
        assertThat(run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "null", "-"))
                .isEmpty();
        assertThat(text(kept.content()).indexOf("moov"))
                .isLessThan(text(kept.content()).indexOf("mdat"));
    }

    @Test
    void aMutedVideoHasNoSound() throws Exception {
        Cleaned kept = (Cleaned) cleaner.clean(video("libx264", "mp4", 1), true);
        Path file = Files.write(data.resolve("muted.mp4"), kept.content());
        assertThat(run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_type",
                        "-of",
                        "csv=p=0",
                        file.toString()))
                .isEqualTo("video\n");
    }

    @Test
    void aVideoHeldUprightStaysSo() throws Exception {
        Path plain = Files.write(data.resolve("plain.mp4"), video("libx264", "mp4", 1));
        run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                plain.toString(),
                "-metadata:s:v",
                "rotate=90",
                "-c",
                "copy",
                data.resolve("r.mp4").toString());
        Cleaned kept = (Cleaned) cleaner.clean(Files.readAllBytes(data.resolve("r.mp4")));
        assertThat(List.of(kept.width(), kept.height())).containsExactly(240, 320);
    }

    @Test
    void brokenLongAndStrangeOnesAreRefused() throws Exception {
        byte[] video = video("libx264", "mp4", 4);
        assertThat(cleaner.clean(Sent.slice(video, 0, video.length / 2))).isEqualTo(new Refused(Reason.BROKEN));
        Path fast = data.resolve("fast.mp4");
        run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                Files.write(data.resolve("v.mp4"), video).toString(),
                "-c",
                "copy",
                "-movflags",
                "+faststart",
                fast.toString());
        byte[] whole = Files.readAllBytes(fast);
        assertThat(cleaner.clean(Sent.slice(whole, 0, whole.length / 2))).isEqualTo(new Refused(Reason.BROKEN));
        assertThat(cleaner.clean(Sent.join("\0\0\0\30ftypisom\0\0\0\0isommp42", new byte[1000])))
                .isEqualTo(new Refused(Reason.BROKEN));
        AttachmentCleaner impatient =
                Sent.cleaner(data.resolve("impatient"), Map.of("mingjing.attachment.video-length", "2s"));
        assertThat(impatient.clean(video)).isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(cleaner.clean(video("mpeg4", "mp4", 1))).isEqualTo(new Refused(Reason.UNKNOWN_KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif"})
    void aPhonesPhotoIsKeptAsJpeg(String ending) throws Exception {
        Path jpeg = Files.write(data.resolve("photo.jpg"), Sent.jpegWith(Sent.segment(0xe1, Sent.exif(1))));
        Path photo = data.resolve("photo." + ending);
        run("heif-enc", ending.equals("avif") ? "-A" : "-v", jpeg.toString(), "-o", photo.toString());
        byte[] sent = Files.readAllBytes(photo);
        assertThat(text(sent)).contains("PLANTED");
        Cleaned kept = (Cleaned) cleaner.clean(Sent.join(sent, PLANTED));
        assertThat(kept.kind()).isEqualTo(MaterialKind.JPEG);
        assertThat(List.of(kept.width(), kept.height())).containsExactly(160, 120);
        assertThat(text(kept.content())).doesNotContain("PLANTED", "Exif");
        assertThat(cleaner.clean(Sent.slice(sent, 0, sent.length / 2))).isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void aHugePhotoIsRefusedBeforeAnyToolSeesIt() {
        byte[] heic = Sent.join(
                "\0\0\0\30ftypheic\0\0\0\0mif1heic", "\0\0\0\24ispe\0\0\0\0", Sent.u32(30_000), Sent.u32(30_000));
        assertThat(cleaner.clean(heic)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS));
    }

    @Test
    void nothingStaysInTheWorkFolder() throws IOException {
        Path work = data.resolve("left/work/attachment");
        Files.createDirectories(work.resolve("job-of-yesterday"));
        Files.writeString(work.resolve("job-of-yesterday/in.mp4"), PLANTED);
        AttachmentCleaner started = Sent.cleaner(data.resolve("left"));
        assertThat(work).isEmptyDirectory();
        started.clean(Sent.join("\0\0\0\30ftypisom\0\0\0\0isommp42", new byte[1000]));
        assertThat(work).isEmptyDirectory();
    }

    /** With sound, subtitles, chapters, a place, and words in its encoder's SEI. */
    private static byte[] video(String codec, String container, int seconds) throws IOException, InterruptedException {
        Path words = data.resolve("words.srt");
        Files.writeString(words, "1\n00:00:00,000 --> 00:00:01,000\n" + PLANTED + "\n");
        Path about = data.resolve("about.txt");
        Files.writeString(about, ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=" + PLANTED + "\n");
        Path made = data.resolve("made." + container);
        run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x240:rate=10:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=duration=" + seconds,
                "-i",
                words.toString(),
                "-i",
                about.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-map_metadata",
                "3",
                "-map_chapters",
                "3",
                "-c:v",
                codec,
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-c:s",
                "mov_text",
                "-metadata",
                "title=" + PLANTED,
                "-metadata",
                "location=+30.2741+120.1551/",
                "-metadata",
                "comment=" + PLANTED,
                "-metadata:s:v",
                "handler_name=" + PLANTED,
                "-metadata:s:a",
                "title=" + PLANTED,
                "-movflags",
                "use_metadata_tags",
                made.toString());
        return Files.readAllBytes(made);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(data, "out", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int end = process.waitFor();
        String said = Files.readString(out);
        assertThat(end).as(said).isZero();
        return said.lines()
                .filter(line -> !line.startsWith("x265 [") && !line.isBlank())
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
