package org.mingjing.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * The one spelling that text and queries share: full-width folded to half-width (NFKC), traditional to simplified, upper to
 * lower case, controls to blanks.
 *
 * <p>Length-preserving, char by char, so that every offset in the folded text is the same offset in the original. A character
 * whose compatibility form is longer (㎡) stays what it is.
 */
final class Fold {

    private static final char[] TABLE = table();

    private Fold() {}

    static char of(char c) {
        return TABLE[c];
    }

    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = basic((char) i);
        }
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (String source : simplify.getSourceSet()) {
            String simplified = source.length() == 1 ? simplify.transliterate(source) : "";
            if (simplified.length() == 1) {
                table[source.charAt(0)] = simplified.charAt(0);
            }
        }
        return table;
    }

    private static char basic(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        String composed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return Character.toLowerCase(composed.length() == 1 ? composed.charAt(0) : c);
    }
}
