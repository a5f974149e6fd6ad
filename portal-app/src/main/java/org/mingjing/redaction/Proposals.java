package org.mingjing.redaction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the language model takes for names in one text. It reads a clause when somebody asks about it, once. */
final class Proposals {

    private static final String CLAUSE_ENDS = ",。;:\n!?";
    private static final int LONGEST_CLAUSE = 400;

    private final String text;
    private final BitSet read = new BitSet();
    private final Map<Integer, Integer> names = new HashMap<>();

    Proposals(String text) {
        this.text = text;
    }

    /** Length of the name proposed at an offset; 0 if none is. */
    int at(int offset) {
        read(offset);
        return names.getOrDefault(offset, 0);
    }

    /** Reads the clause around an offset. */
    void read(int offset) {
        if (offset >= text.length() || read.get(offset)) {
            return;
        }
        int from = offset;
        while (from > 0 && offset - from < LONGEST_CLAUSE && !ends(from - 1) && !read.get(from - 1)) {
            from--;
        }
        int to = offset;
        while (to < text.length() && to - offset < LONGEST_CLAUSE && !ends(to) && !read.get(to)) {
            to++;
        }
        to = Math.max(to, offset + 1);
        read.set(from, to);
        int start = from;
        Lexicon.names(text.substring(from, to)).forEach((at, length) -> names.put(start + at, length));
    }

    private boolean ends(int at) {
        return CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Of all the clauses read so far: length by offset. */
    Map<Integer, Integer> names() {
        return names;
    }
}
