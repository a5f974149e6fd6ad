package org.mingjing.decision.exchange;

/** 统一社会信用代码 (GB 32100-2015). Genuine codes are known that fail the checksum: it warns, it never refuses. */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private Uscc() {}

    /** Whether 18 characters of the alphabet end in the right check character: (31 − Σ cᵢ·3ⁱ mod 31) mod 31. */
    public static boolean checksumHolds(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (31 - sum % 31) % 31;
    }
}
