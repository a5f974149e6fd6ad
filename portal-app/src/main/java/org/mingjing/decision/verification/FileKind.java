package org.mingjing.decision.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is, by what it begins with. Its name says nothing. */
enum FileKind {
    PDF,
    JSON,
    JPEG,
    PNG,
    WEBP;

    private static final int HEAD = 1024;

    static Optional<FileKind> of(byte[] content) {
        String head = new String(Arrays.copyOf(content, Math.min(HEAD, content.length)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (head.startsWith("{")
                || head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{")) {
            return Optional.of(JSON);
        }
        // Readers accept what stands before the mark; so does the parser.
        return head.contains("%PDF-") && !head.stripLeading().startsWith("<") ? Optional.of(PDF) : Optional.empty();
    }

    boolean picture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
