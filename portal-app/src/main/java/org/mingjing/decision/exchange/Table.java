package org.mingjing.decision.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of cells, before headings are known. */
interface Table extends Closeable {

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException;

    long read();

    long total();

    /**
     * @param number physical line, from 1
     * @param numeric cells that hold a number, not text
     * @param computed cells whose value a formula gave
     * @param unusable cells whose formula gave no value or an error
     * @param merged cells merged over several columns
     */
    record Line(long number, List<String> cells, BitSet numeric, BitSet computed, BitSet unusable, BitSet merged) {

        static Line ofText(long number, List<String> cells) {
            BitSet none = new BitSet(0);
            return new Line(number, cells, none, none, none, none);
        }
    }

    /** Days to add to a serial number to count from Excel's ordinary epoch. */
    default int epochShift() {
        return 0;
    }
}
