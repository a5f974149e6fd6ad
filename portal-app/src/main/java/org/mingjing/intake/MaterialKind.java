package org.mingjing.intake;

/** What a piece of material is, once cleaned: nothing else is kept. HEIC comes in and is kept as JPEG. */
public enum MaterialKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    MP4("video/mp4"),
    PDF("application/pdf");

    private final String mediaType;

    MaterialKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
