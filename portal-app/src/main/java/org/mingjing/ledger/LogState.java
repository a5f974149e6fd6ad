package org.mingjing.ledger;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One log as the database has it.
 *
 * @param number from 1; the highest is the one that goes on
 * @param origin the first log's is a setting; a later one's ends in its number: {@code …/2}
 * @param sequenced entries that have an index
 * @param integrated of those, the ones that are in tiles
 * @param published of those, the ones that a signed checkpoint covers
 * @param checkpoint the newest signed note, with cosignatures; null before the first
 */
record LogState(
        int number,
        String origin,
        long sequenced,
        long integrated,
        long published,
        @Nullable String checkpoint) {

    /** The origin that this log's successor with this number has. */
    String originOf(int successor) {
        return family() + "/" + successor;
    }

    /** Which of its successors has this origin; empty where none. */
    OptionalInt successor(String other) {
        String prefix = family() + "/";
        if (other.startsWith(prefix) && other.substring(prefix.length()).matches("[1-9]\\d{0,5}")) {
            int theirs = Integer.parseInt(other.substring(prefix.length()));
            return theirs > number ? OptionalInt.of(theirs) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private String family() {
        String suffix = "/" + number;
        return number > 1 && origin.endsWith(suffix) ? origin.substring(0, origin.length() - suffix.length()) : origin;
    }
}
