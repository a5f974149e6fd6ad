package org.mingjing.redaction;

import java.util.Arrays;

/**
 * A text in one spelling, with the way back: full-width forms, letters' case, dashes, dots and spaces of any script
 * folded, invisible characters dropped, long runs of Chinese numerals (一三七七八…) turned into digits.
 *
 * @param origin the original offset of every character
 */
record Folded(String text, int[] origin) {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final int LONG_NUMBER = 11;

    static Folded of(String original) {
        return fold(original, false);
    }

    /** Without any white space, so that a name or an address broken by spaces and line ends is found. */
    static Folded compact(String original) {
        return fold(original, true);
    }

    int length() {
        return text.length();
    }

    private static Folded fold(String original, boolean dropSpace) {
        var chars = new char[original.length()];
        var origin = new int[original.length()];
        int n = 0;
        int numerals = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (invisible(c)) {
                continue;
            }
            char folded = fold(c);
            if (dropSpace && (folded == ' ' || folded == '\n')) {
                continue;
            }
            chars[n] = folded;
            origin[n++] = i;
            numerals = folded == '零' || NUMERALS.indexOf(folded) >= 0 ? numerals + 1 : 0;
            if (numerals >= LONG_NUMBER) {
                digits(chars, numerals == LONG_NUMBER ? n - LONG_NUMBER : n - 1, n);
            }
        }
        return new Folded(new String(chars, 0, n), Arrays.copyOf(origin, n));
    }

    private static void digits(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            chars[i] = chars[i] == '零' ? '0' : (char) ('0' + NUMERALS.indexOf(chars[i]));
        }
    }

    private static boolean invisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return switch (c) {
                case '\t', '\u000B', '\f' -> ' ';
                case '\r' -> '\n';
                default -> c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            };
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return fold((char) (c - 0xFEE0));
        }
        if (c >= '\u4E00' && c <= '\u9FFF') {
            return c;
        }
        return switch (c) {
            case '\u00A0', '\u3000', '\u202F', '\u205F' -> ' ';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹣' -> '-';
            case '•', '・', '‧', '∙', '⋅', '·', '･', '●' -> '·';
            case '○', '◯' -> '〇';
            case '【' -> '[';
            case '】' -> ']';
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : digitOr(c);
        };
    }

    private static char digitOr(char c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? (char) ('0' + Character.digit(c, 10)) : c;
    }
}
