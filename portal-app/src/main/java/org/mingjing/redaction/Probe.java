package org.mingjing.redaction;

import java.util.BitSet;
import java.util.regex.Pattern;

/** A pattern with the characters that a match of it can begin with: only there it is tried. */
record Probe(BitSet first, Pattern pattern) {

    static final String DIGITS = "0123456789";
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** @param first every character that a match can begin with */
    static Probe of(String first, String pattern) {
        var characters = new BitSet();
        first.chars().forEach(characters::set);
        return new Probe(characters, Pattern.compile(pattern));
    }
}
