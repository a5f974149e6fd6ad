package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum ContentKind {
    ZIP,
    OLE2,
    PDF,
    PNG,
    JPEG,
    GIF,
    EXE,
    ELF,
    GZIP,
    RAR,
    SEVEN_ZIP,
    RTF,
    HTML,
    XML,
    TEXT;

    private static final int HEAD = 4096;

    public static ContentKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE2;
        }
        if (start.startsWith("%PDF-")
                || start.substring(0, Math.min(1024, start.length())).contains("%PDF-1.")) {
            return PDF;
        }
        if (start.startsWith("\u0089PNG")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF8")) {
            return GIF;
        }
        if (start.startsWith("MZ") && start.indexOf('\0') >= 0) {
            return EXE;
        }
        if (start.startsWith("\u007fELF")) {
            return ELF;
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("Rar!\u001a")) {
            return RAR;
        }
        if (start.startsWith("7z\u00bc\u00af")) {
            return SEVEN_ZIP;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        String words = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (words.startsWith("<!doctype html") || words.startsWith("<html") || words.startsWith("<table")) {
            return HTML;
        }
        return words.startsWith("<?xml") ? XML : TEXT;
    }

    /** Whether an OLE2 container holds an encrypted Office document, by the names in its directory. */
    public static boolean encrypted(Path ole2) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(ole2.toFile(), "r")) {
            byte[] header = new byte[512];
            int read = in.read(header);
            if (read < header.length) {
                throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
            }
            int shift = Math.clamp(header[30] & 0xff, 9, 12);
            long sector = (header[48] & 0xffL)
                    | (header[49] & 0xffL) << 8
                    | (header[50] & 0xffL) << 16
                    | (header[51] & 0xffL) << 24;
            long directory = sector + 1 << shift;
            if (directory >= in.length()) {
                throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
            }
            in.seek(directory);
            byte[] entries = new byte[4 * HEAD];
            int length = Math.max(0, in.read(entries));
            String names = new String(entries, 0, length & ~1, StandardCharsets.UTF_16LE);
            return names.contains("EncryptedPackage") || names.contains("EncryptionInfo");
        }
    }
}
