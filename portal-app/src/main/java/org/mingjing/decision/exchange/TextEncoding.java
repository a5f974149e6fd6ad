package org.mingjing.decision.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * How a text file's bytes mean characters; known to hold for the whole file.
 *
 * @param mark length of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 18;

    /** Reads the whole file once, so that nothing is taken from one that breaks off or changes its encoding. */
    static TextEncoding of(Path file, byte[] head) throws IOException {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3).proved(file);
        }
        if (starts(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2).proved(file);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2).proved(file);
        }
        refuseBinary(head);
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        Break inUtf8 = utf8.firstBreak(file);
        if (inUtf8 == null) {
            return utf8;
        }
        TextEncoding gb = new TextEncoding(GB18030, 0);
        Break inGb = gb.firstBreak(file);
        if (inGb == null) {
            return gb;
        }
        throw (inUtf8.at() > inGb.at() ? inUtf8 : inGb)
                .refusal(inUtf8.at() > inGb.at() ? utf8.charset() : gb.charset());
    }

    private TextEncoding proved(Path file) throws IOException {
        Break found = firstBreak(file);
        if (found != null) {
            throw found.refusal(charset);
        }
        return this;
    }

    /** Single NUL bytes are a row's fault; a head full of them is no text. */
    private static void refuseBinary(byte[] head) {
        int nul = 0;
        int first = -1;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nul++;
                first = first < 0 ? i : first;
            }
        }
        if (nul * 20 > head.length) {
            throw new UnreadableFile(UnreadableFile.Reason.NUL_BYTES, Map.of("position", first));
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param atEnd the last character lacks bytes */
    private record Break(long at, boolean atEnd) {

        UnreadableFile refusal(Charset charset) {
            return atEnd
                    ? new UnreadableFile(UnreadableFile.Reason.TRUNCATED, Map.of("position", at))
                    : new UnreadableFile(
                            UnreadableFile.Reason.ENCODING, Map.of("position", at, "charset", charset.name()));
        }
    }

    private @org.jspecify.annotations.Nullable Break firstBreak(Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            in.position(mark);
            long base = mark;
            boolean end = false;
            while (!end) {
                end = in.read(bytes) < 0;
                bytes.flip();
                CoderResult result;
                do {
                    characters.clear();
                    result = decoder.decode(bytes, characters, end);
                } while (result.isOverflow());
                if (result.isError()) {
                    boolean atEnd = end && bytes.remaining() < 4 && result.length() == bytes.remaining();
                    return new Break(base + bytes.position(), atEnd);
                }
                base += bytes.position();
                bytes.compact();
            }
            return null;
        }
    }

    BufferedReader reader(InputStream file) throws IOException {
        file.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(file, charset), 1 << 16);
    }
}
