package org.mingjing.intake;

import java.security.SecureRandom;
import java.time.Year;

/** Case numbers such as {@code R-26-7KQ4M2}: kind, year, and six random characters that can be told over a telephone. */
final class CaseNumber {

    /** Without characters that sound or look like others. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 6;

    private CaseNumber() {}

    static String fresh(CaseKind kind, Year year) {
        StringBuilder number = new StringBuilder(11)
                .append(kind.letter())
                .append('-')
                .append("%02d".formatted(year.getValue() % 100))
                .append('-');
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
