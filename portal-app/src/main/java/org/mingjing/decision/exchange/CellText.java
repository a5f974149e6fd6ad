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
        String unguarded = GUARDED.matcher(cell).replaceFirst("");
        return BREAKS.matcher(EDGES.matcher(unguarded).replaceAll("")).replaceAll("\n");
    }

    static String line(String cell) {
        return BLANKS.matcher(paragraph(cell)).replaceAll(" ");
    }

    /** For codes, dates and numbers: half-width. */
    static String code(String cell) {
        return Normalizer.normalize(line(cell), Normalizer.Form.NFKC).strip();
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
