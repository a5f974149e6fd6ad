package org.mingjing.intake.routing;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.util.Arrays;

/**
 * A text as the classifier sees it: letters, digits and Han characters in one form (simplified, half-width, lower case), the rest
 * gone; a {@code 0} stands where a clause ends or a place's name was.
 *
 * @param text the part that is read: all of a short one, of a longer one its beginning and end
 * @param letters normalised
 * @param offsets of the letters in {@code text}
 */
record Reading(String text, char[] letters, int[] offsets) {

    private static final int HEAD = 1_500;
    private static final int TAIL = 500;
    private static final String CLAUSE_ENDS = "，。！？；：、,.!?;:\n\r";

    static Reading of(String whole, Iterable<String> names) {
        String text = whole.length() <= HEAD + TAIL
                ? whole
                : whole.substring(0, HEAD) + "\n" + whole.substring(whole.length() - TAIL);
        boolean[] hidden = new boolean[text.length()];
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Arrays.fill(hidden, at, at + name.length(), true);
            }
        }
        char[] letters = new char[text.length()];
        int[] offsets = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = hidden[i] || CLAUSE_ENDS.indexOf(c) >= 0;
            if (!end && !Character.isLetterOrDigit(c)) {
                continue;
            }
            letters[length] = end ? 0 : CharTable.convert(c);
            offsets[length++] = i;
        }
        return new Reading(text, Arrays.copyOf(letters, length), Arrays.copyOf(offsets, length));
    }

    /** The normalised letters as one string, clauses parted by 。 */
    String plain() {
        return new String(letters).replace((char) 0, '。');
    }

    /** The text in normal form with its punctuation, without what is neither letter, digit nor punctuation. */
    String sentences() {
        StringBuilder sentences = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '\'' || CLAUSE_ENDS.indexOf(c) >= 0) {
                sentences.append(CLAUSE_ENDS.indexOf(c) >= 0 ? c : CharTable.convert(c));
            }
        }
        return sentences.toString();
    }

    /** Contents stay out of logs. */
    @Override
    public String toString() {
        return "Reading[" + letters.length + "]";
    }
}
