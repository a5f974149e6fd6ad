package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** A pass over a whole CSV file that keeps nothing: quotes are closed, rows within measure. */
final class CsvShape {

    private CsvShape() {}

    static void check(Reader in, char separator, Limits limits) throws IOException {
        char[] buffer = new char[1 << 16];
        long line = 1;
        long recordLine = 1;
        long records = 0;
        long length = 0;
        boolean atStart = true;
        boolean quoted = false;
        boolean quoteSeen = false;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                line += c == '\n' ? 1 : 0;
                if (quoteSeen) {
                    quoteSeen = false;
                    quoted = c == '"';
                    if (quoted) {
                        length++;
                        continue;
                    }
                }
                if (quoted) {
                    quoteSeen = c == '"';
                } else if (c == '\n') {
                    records++;
                    length = 0;
                    recordLine = line;
                    atStart = true;
                    if (records > limits.rows()) {
                        throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Map.of("limit", limits.rows()));
                    }
                    continue;
                } else if (c == separator) {
                    atStart = true;
                    length++;
                    continue;
                } else if (c == '"' && atStart) {
                    quoted = true;
                }
                atStart = false;
                if (++length > limits.recordCharacters()) {
                    throw new UnreadableFile(UnreadableFile.Reason.RECORD_TOO_LONG, Map.of("line", recordLine));
                }
            }
        }
        if (quoted && !quoteSeen) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED, Map.of("line", recordLine));
        }
    }
}
