package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Folded text cut into runs: Chinese characters on one side, letters and digits on the other. What separates them (blanks,
 * punctuation) isn't searched.
 */
final class Runs {

    /** Chars {@code start} to {@code end} of the text; {@code han} says of which sort. */
    record Run(int start, int end, boolean han) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    private static final boolean[] HAN = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < HAN.length; c++) {
            HAN[c] = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isLetterOrDigit(c)
                    || c == '〇'
                    || Character.isSurrogate((char) c);
        }
    }

    private Runs() {}

    /** True of Chinese characters, and of surrogates: what is written with them in Chinese text are rare characters. */
    static boolean isHan(char c) {
        return HAN[c];
    }

    static boolean isWord(char c) {
        return HAN[c] || Character.isLetterOrDigit(c);
    }

    static List<Run> of(String folded) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            if (!isWord(folded.charAt(i))) {
                i++;
                continue;
            }
            boolean han = isHan(folded.charAt(i));
            int start = i++;
            while (i < folded.length() && isHan(folded.charAt(i)) == han && isWord(folded.charAt(i))) {
                i++;
            }
            runs.add(new Run(start, i, han));
        }
        return runs;
    }
}
