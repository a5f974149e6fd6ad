package org.mingjing.decision.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A cell's characters, cleaned of what typing and spreadsheets leave around them. */
final class CellText {

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Z}\\u200b\\ufeff]+$");
    private static final Pattern GUARDED = Pattern.compile("^'(?=[=+\\-@\\t\\r])");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private CellText() {}

    /** Running text: line breaks stay. The apostrophe that our own exports put before a formula's sign goes. */
    static String paragraph(String cell) {
        if (trim(cell)) {
            return cell;
        }
        String unguarded = GUARDED.matcher(cell).replaceFirst("");
        return BREAKS.matcher(EDGES.matcher(unguarded).replaceAll("")).replaceAll("\n");
    }

    static String line(String cell) {
        String paragraph = paragraph(cell);
        return even(paragraph) ? paragraph : BLANKS.matcher(paragraph).replaceAll(" ");
    }

    /** For codes, dates and numbers: half-width. */
    static String code(String cell) {
        return Normalizer.normalize(line(cell), Normalizer.Form.NFKC).strip();
    }

    /** Nearly every cell: nothing of what {@link #paragraph} changes is in it. Files have millions of them. */
    private static boolean trim(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        if (cell.charAt(0) == '\'' || edge(cell.charAt(0)) || edge(cell.charAt(cell.length() - 1))) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                return false;
            }
        }
        return true;
    }

    /** Whether every blank is one space. */
    private static boolean even(String paragraph) {
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (blank(c) && (c != ' ' || (i > 0 && paragraph.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return true;
    }

    private static boolean edge(char c) {
        return blank(c) || c == 0x200b || c == 0xfeff;
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7f && Character.isSpaceChar(c));
    }

    /** Whether there is a character that no text holds: controls but tab and line breaks, half a surrogate pair, U+FFFD. */
    static boolean broken(String cell) {
        return cell.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85)
                        || (c >= 0xd800 && c <= 0xdfff)
                        || c == 0xfffd
                        || c == 0xfffe
                        || c == 0xffff);
    }
}
