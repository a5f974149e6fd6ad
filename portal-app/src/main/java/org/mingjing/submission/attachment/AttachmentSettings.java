package org.mingjing.submission.attachment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the public may attach and how it's cleaned ({@code mingjing.attachment}).
 *
 * @param files at most, with one submission
 * @param pictureSize of a JPEG, PNG, WebP or HEIC file
 * @param maxPixels of a picture, before it's scaled down; today's phones reach 50 million
 * @param longestSide of a kept picture, in pixels: larger ones are scaled down
 * @param pages of a PDF
 * @param toolTime after which ffmpeg or heif-convert is ended
 * @param memory that pictures and PDF under way may take together; one that would take more is refused
 * @param ffmpeg program's name or path; likewise ffprobe and heifConvert
 * @param clamav host:port of clamd; null: files aren't scanned
 */
@ConfigurationProperties("mingjing.attachment")
public record AttachmentSettings(
        @DefaultValue("9") int files,
        @DefaultValue("12MB") DataSize pictureSize,
        @DefaultValue("50MB") DataSize videoSize,
        @DefaultValue("10MB") DataSize pdfSize,
        @DefaultValue("50000000") int maxPixels,
        @DefaultValue("2560") int longestSide,
        @DefaultValue("50") int pages,
        @DefaultValue("3m") Duration videoLength,
        @DefaultValue("60s") Duration toolTime,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("ffmpeg") String ffmpeg,
        @DefaultValue("ffprobe") String ffprobe,
        @DefaultValue("heif-convert") String heifConvert,
        @Nullable String clamav) {

    /** Of the largest file that any kind permits, in bytes. */
    public long largestFile() {
        return Math.max(pictureSize.toBytes(), Math.max(videoSize.toBytes(), pdfSize.toBytes()));
    }
}
