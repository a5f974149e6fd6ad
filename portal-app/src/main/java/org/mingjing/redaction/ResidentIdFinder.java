package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Resident ID numbers (GB 11643), 18 and 15 characters, broken by spaces or dashes or not. Where the text says 身份证
 * anything of about that length goes; elsewhere region and birth date must be possible. The check digit is not asked
 * for: a number with a slip of the pen is as telling.
 */
final class ResidentIdFinder implements Finder {

    private static final Probe LONG = Probe.of(
            Probe.DIGITS, "(?<![0-9A-Z])[1-9][0-9](?:[\\s\\-·.]{0,2}[0-9]){15}[\\s\\-·.]{0,2}[0-9X*](?![0-9A-Z])");
    private static final Probe SHORT =
            Probe.of(Probe.DIGITS, "(?<![0-9A-Z])[1-9][0-9](?:[\\s\\-]{0,2}[0-9]){13}(?![0-9A-Z])");
    private static final Probe NAMED = Probe.of(
            "身公证",
            "(?:身\\s?份\\s?证|身份号|公民身份|证件号)[^0-9A-Z,。;]{0,12}[::]?[\\s是为]{0,3}"
                    + "(?<n>[0-9](?:[\\s\\-·.,、]{0,2}[0-9*×X]){7,19})(?![0-9A-Z])");
    private static final Probe PART_MASKED =
            Probe.of(Probe.DIGITS, "(?<![0-9A-Z])[0-9]{3,14}[*×]{2,12}[0-9X]{0,6}(?![0-9A-Z])");

    /** What calls a number a serial number of goods, samples or papers. */
    static final Pattern SERIAL = Pattern.compile("(?:编号|单号|批号|订单号?|流水号|条码)[为是::\\s]{0,3}$");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        passage.each(NAMED, m -> report(passage, caseFile, found, m.start("n"), m.end("n"), "id-named"));
        passage.each(LONG, m -> {
            var digits = strip(m.group());
            return possible(digits, digits.substring(6, 14))
                    && (checked(digits) || !passage.precededBy(SERIAL, m.start(), 8))
                    && report(passage, caseFile, found, m.start(), m.end(), "id-18");
        });
        passage.each(SHORT, m -> {
            var digits = strip(m.group());
            return possible(digits, "19" + digits.substring(6, 12))
                    && !passage.precededBy(SERIAL, m.start(), 8)
                    && report(passage, caseFile, found, m.start(), m.end(), "id-15");
        });
        passage.each(PART_MASKED, m -> report(passage, caseFile, found, m.start(), m.end(), "part-masked"));
    }

    private static boolean report(
            Passage passage, CaseFile caseFile, Consumer<Hit> found, int start, int end, String rule) {
        found.accept(passage.hit(start, end, FindingKind.RESIDENT_ID, caseFile.numberMask(), rule));
        return true;
    }

    private static boolean checked(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == id.charAt(17);
    }

    private static String strip(String number) {
        return number.replaceAll("[^0-9X*]", "");
    }

    /** Whether 18 characters could be a resident ID by region and birth date. */
    static boolean possible(String number) {
        return number.substring(0, 17).chars().allMatch(c -> c >= '0' && c <= '9')
                && possible(number, number.substring(6, 14));
    }

    private static boolean possible(String number, String birth) {
        int region = Integer.parseInt(number.substring(0, 2));
        int year = Integer.parseInt(birth.substring(0, 4));
        int month = Integer.parseInt(birth.substring(4, 6));
        int day = Integer.parseInt(birth.substring(6, 8));
        return region >= 11
                && region <= 83
                && year >= 1880
                && year <= 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31;
    }
}
