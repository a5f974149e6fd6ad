package org.mingjing.decision.demo;

import java.util.SplittableRandom;

/**
 * Numbers that look right and belong to nobody: region 330299 isn't assigned (GB/T 2260), resident IDs fail their checksum
 * (GB 11643), phones lie in 1x0 0000 xxxx, plates bear 浙Z, bank cards an unassigned issuer.
 */
final class Codes {

    static final String REGION = "330299";

    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECK = "10X98765432";
    private static final String PLATE = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private Codes() {}

    /** A 统一社会信用代码 with a right checksum (GB 32100); kind 91 company, 92 sole trader, 11 agency. */
    static String uscc(String kind, String series, SplittableRandom random) {
        StringBuilder code = new StringBuilder(18).append(kind).append(REGION).append(series);
        while (code.length() < 17) {
            code.append(USCC.charAt(random.nextInt(USCC.length())));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(USCC.charAt((31 - sum % 31) % 31)).toString();
    }

    /** A resident ID whose last character is wrong on purpose. */
    static String residentId(int year, int month, int day, boolean male, SplittableRandom random) {
        int order = random.nextInt(500) * 2 + (male ? 1 : 0);
        String body = REGION + digits(year, 4) + digits(month, 2) + digits(day, 2) + digits(order, 3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        char right = ID_CHECK.charAt(sum % 11);
        char wrong = (char) ('0' + random.nextInt(10));
        return body + (wrong == right ? (char) ('0' + (wrong - '0' + 1) % 10) : wrong);
    }

    /** A mobile number as written: plain, with spaces or with dashes. */
    static String phone(SplittableRandom random) {
        String head = "1" + (3 + random.nextInt(7)) + "0";
        String tail = digits(random.nextInt(10_000), 4);
        return switch (random.nextInt(6)) {
            case 0 -> head + " 0000 " + tail;
            case 1 -> head + "-0000-" + tail;
            default -> head + "0000" + tail;
        };
    }

    /** An ordinary or a new-energy plate. */
    static String plate(SplittableRandom random) {
        StringBuilder plate = new StringBuilder(random.nextInt(4) == 0 ? "浙Z·" : "浙Z");
        if (random.nextInt(4) == 0) {
            return plate.append(random.nextBoolean() ? 'D' : 'F')
                    .append(digits(random.nextInt(100_000), 5))
                    .toString();
        }
        plate.append(random.nextInt(10));
        for (int i = 0; i < 4; i++) {
            plate.append(random.nextInt(3) == 0 ? PLATE.charAt(random.nextInt(PLATE.length())) : digit(random));
        }
        return plate.toString();
    }

    /** A bank card number that passes Luhn. */
    static String card(SplittableRandom random) {
        StringBuilder card = new StringBuilder("6200000000");
        while (card.length() < 18) {
            card.append(digit(random));
        }
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int digit = card.charAt(17 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return card.append((10 - sum % 10) % 10).toString();
    }

    static String digits(long value, int width) {
        String text = Long.toString(value);
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }

    private static char digit(SplittableRandom random) {
        return (char) ('0' + random.nextInt(10));
    }
}
