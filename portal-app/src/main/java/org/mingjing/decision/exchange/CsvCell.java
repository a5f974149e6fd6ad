package org.mingjing.decision.exchange;

/** A cell of a file that people open in a spreadsheet. */
public final class CsvCell {

    private CsvCell() {}

    /** What a spreadsheet would run as a formula begins with an apostrophe. */
    public static String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
