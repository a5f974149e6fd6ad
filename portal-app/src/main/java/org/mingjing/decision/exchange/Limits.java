package org.mingjing.decision.exchange;

/**
 * What a file may cost.
 *
 * @param bytes of the file as sent
 * @param rows rows of a table, headings included
 * @param recordCharacters of one row, all cells together
 * @param zipEntries in a zip container
 * @param unpackedBytes of a zip container, all entries together
 * @param ratio unpacked to packed size of one entry, from 10 MB unpacked on
 */
public record Limits(long bytes, long rows, int recordCharacters, int zipEntries, long unpackedBytes, int ratio) {

    /** A full worksheet (1,048,576 rows) passes. */
    public static final Limits DEFAULT = new Limits(1L << 30, 1_048_600, 1_000_000, 2_000, 8L << 30, 150);

    /** For one decision's document. */
    public static final Limits DOCUMENT = new Limits(20L << 20, 20_000, 1_000_000, 2_000, 200L << 20, 150);
}
