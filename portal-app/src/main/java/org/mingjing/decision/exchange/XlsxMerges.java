package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.decision.exchange.UnreadableFile.Reason;

/**
 * Merged cells of a sheet. Its file names them after the rows, so the whole part is read once before; that pass also
 * proves its size and counts its rows. A cell merged over rows stands for each; one merged over columns is a fault.
 */
final class XlsxMerges {

    private static final Pattern MERGE =
            Pattern.compile("mergeCell ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final int OVERLAP = 64;
    private static final int MOST = 100_000;

    private record Span(int firstRow, int lastRow, int column) {}

    /** By first row. */
    private final TreeMap<Integer, java.util.List<Span>> down = new TreeMap<>();

    private final Map<Integer, BitSet> across = new HashMap<>();
    private final Map<Span, String> open = new HashMap<>();
    private int count;

    static XlsxMerges of(InputStream sheet, Limits limits) throws IOException {
        XlsxMerges merges = new XlsxMerges();
        byte[] buffer = new byte[1 << 18];
        int kept = 0;
        long rows = 0;
        int read;
        while ((read = sheet.readNBytes(buffer, kept, buffer.length - kept)) > 0) {
            int length = kept + read;
            boolean last = length < buffer.length;
            String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            int end = last ? length : length - OVERLAP;
            for (int at = text.indexOf("row r="); at >= 0 && at < end; at = text.indexOf("row r=", at + 1)) {
                rows++;
            }
            if (rows > limits.rows()) {
                throw new UnreadableFile(Reason.TOO_MANY_ROWS, Map.of("limit", limits.rows()));
            }
            int at = text.indexOf("mergeCell ref=");
            Matcher found = MERGE.matcher(text);
            while (at >= 0 && at < end && found.find(at)) {
                if (found.start() < end) {
                    merges.add(found);
                }
                at = text.indexOf("mergeCell ref=", found.end());
            }
            kept = length - end;
            System.arraycopy(buffer, end, buffer, 0, kept);
        }
        return merges;
    }

    private void add(Matcher found) {
        if (++count > MOST) {
            throw new UnreadableFile(Reason.TOO_LARGE, Map.of("merges", MOST));
        }
        int first = Integer.parseInt(found.group(2));
        int last = Math.min(Integer.parseInt(found.group(4)), first + (1 << 20));
        int left = column(found.group(1));
        int right = column(found.group(3));
        if (left == right) {
            down.computeIfAbsent(first, row -> new java.util.ArrayList<>()).add(new Span(first, last, left));
        } else {
            for (int row = first; row <= Math.min(last, first + 1000); row++) {
                across.computeIfAbsent(row, r -> new BitSet()).set(left, right + 1);
            }
        }
    }

    /** The column of a cell's reference, from 0: 1 for B7; -1 where it names none. */
    static int columnOf(String reference) {
        int column = 0;
        int letters = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z' && letters < 3) {
                column = column * 26 + c - 'A' + 1;
                letters++;
            } else if (c < '0' || c > '9') {
                return -1;
            }
        }
        return column - 1;
    }

    /** 0-based, of letters such as {@code AB}. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Writes into a row what cells merged from above say; rows are given in order. */
    void fill(int row, List<String> cells) {
        for (Span span : List.copyOf(open.keySet())) {
            if (row > span.lastRow()) {
                open.remove(span);
            }
        }
        open.forEach((span, value) -> {
            while (cells.size() <= span.column()) {
                cells.add("");
            }
            if (cells.get(span.column()).isBlank()) {
                cells.set(span.column(), value);
            }
        });
        for (Span span : down.getOrDefault(row, List.of())) {
            open.put(span, span.column() < cells.size() ? cells.get(span.column()) : "");
        }
    }

    BitSet across(int row) {
        return across.getOrDefault(row, new BitSet(0));
    }
}
