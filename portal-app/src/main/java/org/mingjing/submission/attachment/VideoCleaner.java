package org.mingjing.submission.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.intake.MaterialKind;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;

/**
 * MP4 and QuickTime, remuxed by ffmpeg: one picture track, at most one of sound, and nothing else: no metadata, chapters, data or
 * subtitle tracks. Of the picture's bitstream only what draws it is kept: no SEI, no filler.
 */
final class VideoCleaner {

    /** NAL unit types that draw: H.264 table 7-1, H.265 table 7-1. */
    private static final Map<String, String> PASSED = Map.of("h264", "1-5|7-8", "hevc", "0-9|16-21|32-34");

    private static final Set<String> SOUND_KEPT = Set.of("aac", "mp3");

    private final AttachmentSettings settings;
    private final WorkFolder folder;
    private final WorkGate gate;
    private final Tool ffmpeg;
    private final Tool ffprobe;

    VideoCleaner(AttachmentSettings settings, WorkFolder folder, WorkGate gate) {
        this.settings = settings;
        this.folder = folder;
        this.gate = gate;
        this.ffmpeg = new Tool(settings.ffmpeg(), settings.toolTime());
        this.ffprobe = new Tool(settings.ffprobe(), settings.toolTime());
    }

    /** @param muted without its sound */
    Cleaned clean(byte[] content, boolean muted) throws Unfit {
        return gate.pass(2L * content.length, () -> folder.with(place -> remux(place, content, muted)));
    }

    private Cleaned remux(Path place, byte[] content, boolean muted) throws IOException, Unfit {
        Path in = place.resolve("in.mp4");
        Path out = place.resolve("out.mp4");
        Files.write(in, content);
        Probe before = probe(place, "in.mp4");
        String passed = PASSED.get(before.picture());
        if (passed == null) {
            throw new Unfit(Reason.UNKNOWN_KIND);
        }
        if (before.seconds() > settings.videoLength().toSeconds()) {
            throw new Unfit(Reason.TOO_LONG);
        }
        List<String> arguments = new ArrayList<>(reading("in.mp4"));
        arguments.addAll(List.of("-map", "0:v:0"));
        arguments.addAll(muted ? List.of("-an") : List.of("-map", "0:a:0?"));
        arguments.addAll(List.of("-sn", "-dn", "-c:v", "copy"));
        arguments.addAll(List.of("-c:a", SOUND_KEPT.contains(before.sound()) ? "copy" : "aac"));
        arguments.addAll(List.of("-bsf:v", "filter_units=pass_types=" + passed));
        if (before.picture().equals("hevc")) {
            // The name under which phones play it.
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        arguments.addAll(List.of("-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        arguments.addAll(List.of("-write_tmcd", "0", "-movflags", "+faststart", "-f", "mp4", "out.mp4"));
        ffmpeg.run(place, null, arguments);
        Files.delete(in);
        Probe after = probe(place, "out.mp4");
        boolean whole = after.seconds() > 0 && after.seconds() >= 0.9 * before.seconds() - 1;
        if (!whole || Files.size(out) > settings.videoSize().toBytes() * 2) {
            throw new Unfit(Reason.BROKEN);
        }
        if (after.seconds() > settings.videoLength().toSeconds() + 1) {
            throw new Unfit(Reason.TOO_LONG);
        }
        byte[] cleaned = Files.readAllBytes(out);
        if (after.picture().equals("hevc")) {
            HevcHeader.silence(cleaned);
        }
        return new Cleaned(MaterialKind.MP4, cleaned, after.width(), after.height());
    }

    /** Only as a QuickTime file, only from this file. */
    private static List<String> reading(String file) {
        return List.of(
                "-nostdin",
                "-hide_banner",
                "-v",
                "quiet",
                "-xerror",
                "-y",
                "-max_alloc",
                "268435456",
                "-protocol_whitelist",
                "file",
                "-f",
                "mov",
                "-i",
                file);
    }

    /** What ffprobe finds of a file's first picture and sound; sides in pixels, as seen upright. */
    private record Probe(String picture, String sound, int width, int height, double seconds) {}

    private Probe probe(Path place, String file) throws IOException, Unfit {
        Path found = place.resolve("probe.txt");
        ffprobe.run(
                place,
                found,
                List.of(
                        "-v",
                        "quiet",
                        "-protocol_whitelist",
                        "file",
                        "-max_alloc",
                        "268435456",
                        "-f",
                        "mov",
                        "-show_entries",
                        "stream=codec_type,codec_name,width,height:stream_side_data=rotation:format=duration",
                        "-of",
                        "default=noprint_wrappers=1",
                        file));
        String picture = "";
        String sound = "";
        String codec = "";
        String type = "";
        double seconds = 0;
        int width = 0;
        int height = 0;
        boolean turned = false;
        for (String line : Files.readAllLines(found)) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            switch (line.substring(0, Math.max(0, equals))) {
                case "codec_name" -> codec = value;
                case "codec_type" -> {
                    type = value;
                    picture = picture.isEmpty() && type.equals("video") ? codec : picture;
                    sound = sound.isEmpty() && type.equals("audio") ? codec : sound;
                }
                case "width" -> width = width == 0 ? (int) number(value) : width;
                case "height" -> height = height == 0 ? (int) number(value) : height;
                case "rotation" -> turned |= Math.abs(number(value)) % 180 == 90;
                case "duration" -> seconds = number(value);
                default -> {}
            }
        }
        return new Probe(picture, sound, turned ? height : width, turned ? width : height, seconds);
    }

    private static double number(String value) throws Unfit {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new Unfit(Reason.BROKEN);
        }
    }
}
