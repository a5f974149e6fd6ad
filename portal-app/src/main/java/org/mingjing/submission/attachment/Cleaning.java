package org.mingjing.submission.attachment;

import java.util.Locale;
import org.mingjing.intake.MaterialKind;

/** What became of a file from the public. */
public sealed interface Cleaning {

    /**
     * A file that may be kept.
     *
     * @param kind what it is now; HEIC and WebP have become {@link MaterialKind#JPEG}
     * @param width in pixels, as seen upright; 0 where unknown (PDF)
     * @param height in pixels, as seen upright; 0 where unknown (PDF)
     */
    record Cleaned(MaterialKind kind, byte[] content, int width, int height) implements Cleaning {

        @Override
        public String toString() {
            return "Cleaned[" + kind + "]";
        }
    }

    /** A file of which nothing is kept. */
    record Refused(Reason reason) implements Cleaning {}

    /** Why a file is refused; each is said in words under its {@link #key()}. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_KIND,
        TOO_MANY_PIXELS,
        /** Cut off, damaged, or not what its first bytes promise. */
        BROKEN,
        /** A video beyond the permitted duration. */
        TOO_LONG,
        TOO_MANY_PAGES,
        ENCRYPTED,
        /** The program which reads this kind isn't installed. */
        TOOL_MISSING,
        MALWARE,
        SCANNER_UNREACHABLE;

        /** Its message key: {@code attachment.refused.too-large}. */
        public String key() {
            return "attachment.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
