package org.mingjing.decision.exchange;

/** 公民身份号码 (GB 11643-1999), and the form of 15 digits before it, which has no checksum. */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    /** Whether a number of 18 characters has a date of birth and the right check character, or one of 15 a date. */
    public static boolean checksumHolds(String number) {
        if (number.matches("\\d{15}")) {
            return Dates.exists(1900 + Integer.parseInt(number.substring(6, 8)), number.substring(8, 12));
        }
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17)
                && Dates.exists(Integer.parseInt(number.substring(6, 10)), number.substring(10, 14));
    }
}
