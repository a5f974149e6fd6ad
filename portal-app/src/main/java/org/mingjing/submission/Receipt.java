package org.mingjing.submission;

import java.text.Normalizer;

/**
 * What a person holds of their case: 15 random digits and a check digit (ISO/IEC 7064 MOD 11,10), which finds every single wrong
 * digit.
 *
 * @param digits 16 digits
 */
public record Receipt(String digits) {

    static final int LENGTH = 16;

    /** @throws IllegalArgumentException if the digits aren't a receipt's */
    public Receipt {
        if (!digits.matches("[0-9]{16}") || !checks(digits)) {
            throw new IllegalArgumentException("not a receipt");
        }
    }

    /** What somebody typed or pasted. */
    public sealed interface Typed {
        record Valid(Receipt receipt) implements Typed {}

        /** @param digits how many were found */
        record WrongLength(int digits) implements Typed {}

        /** One digit is wrong, or two are swapped. */
        record Mistyped() implements Typed {}
    }

    /** Takes spaces, dashes, full-width digits and words around it. */
    public static Typed parse(String typed) {
        String digits = Normalizer.normalize(typed.substring(0, Math.min(typed.length(), 200)), Normalizer.Form.NFKC)
                .replaceAll("[^0-9]", "");
        if (digits.length() != LENGTH) {
            return new Typed.WrongLength(digits.length());
        }
        return checks(digits) ? new Typed.Valid(new Receipt(digits)) : new Typed.Mistyped();
    }

    /** @param payload 15 digits */
    static Receipt withCheckDigit(String payload) {
        return new Receipt(payload + (11 - remainder(payload)) % 10);
    }

    /** As people read it: {@code 4827 1093 5562 7714}. */
    public String grouped() {
        return digits.replaceAll("(\\d{4})(?!$)", "$1 ");
    }

    private static boolean checks(String digits) {
        int last = digits.charAt(LENGTH - 1) - '0';
        return (remainder(digits.substring(0, LENGTH - 1)) + last) % 10 == 1;
    }

    private static int remainder(String payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (payload.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return product;
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
