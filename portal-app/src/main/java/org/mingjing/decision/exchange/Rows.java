package org.mingjing.decision.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file under known columns. */
interface Rows extends Closeable {

    /** The next row; null at the end. */
    @Nullable
    ExchangeRow next() throws IOException;

    /** Headings that mean no column here. */
    List<String> ignoredHeadings();

    /** Title, total, note, blank and repeated heading rows passed over so far. */
    long skipped();

    /** How much of {@link #total()} is read. */
    long read();

    /** In bytes, packed or unpacked. */
    long total();
}
