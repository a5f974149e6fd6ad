package org.mingjing.submission.attachment;

import org.mingjing.shared.DataDirectory;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.Cleaning.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes a file from the public and gives back a new one made of its picture, sound or pages alone, or says why not. What it is
 * is judged by content; neither its name nor the sender's media type is asked. Kept as: JPEG, WebP, HEIC and AVIF as JPEG; PNG as
 * PNG; MP4 and QuickTime as MP4; PDF as PDF. Heavy work waits its turn, so that memory stays bounded however many files arrive.
 */
@Component
public class AttachmentCleaner {

    private final AttachmentSettings settings;
    private final VirusScanner scanner;
    private final PictureCleaner pictures;
    private final HeifReader heif;
    private final VideoCleaner videos;
    private final PdfCleaner documents;

    AttachmentCleaner(AttachmentSettings settings, DataDirectory data) {
        WorkGate gate = new WorkGate(settings.memory().toBytes());
        WorkGate tools = new WorkGate(settings.memory().toBytes());
        WorkFolder folder = new WorkFolder(data);
        this.settings = settings;
        this.scanner = new VirusScanner(settings.clamav());
        this.pictures = new PictureCleaner(settings, gate);
        this.heif = new HeifReader(settings, folder, tools);
        this.videos = new VideoCleaner(settings, folder, tools);
        this.documents = new PdfCleaner(settings, gate);
    }

    /** Never throws for what the content is. Takes tens of milliseconds for a picture, seconds for a video. */
    public Cleaning clean(byte[] content) {
        return clean(content, false);
    }

    /** @param muted a video loses its sound */
    public Cleaning clean(byte[] content, boolean muted) {
        try {
            return judged(content, muted);
        } catch (Unfit unfit) {
            return new Refused(unfit.reason());
        }
    }

    private Cleaning judged(byte[] content, boolean muted) throws Unfit {
        if (content.length == 0) {
            throw new Unfit(Reason.EMPTY);
        }
        FoundKind kind = FoundKind.of(content);
        if (kind == null) {
            throw new Unfit(Reason.UNKNOWN_KIND);
        }
        if (content.length > kind.limit(settings).toBytes()) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        scanner.check(content);
        return switch (kind) {
            case JPEG -> pictures.clean(JpegSegments.read(content));
            case PNG -> pictures.clean(PngChunks.read(content));
            case WEBP -> pictures.clean(WebpChunks.read(content));
            case HEIF -> pictures.clean(heif.read(content));
            case VIDEO -> videos.clean(content, muted);
            case PDF -> documents.clean(content);
        };
    }
}
