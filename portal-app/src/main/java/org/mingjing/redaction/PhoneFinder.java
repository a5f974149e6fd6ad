package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Mobile and landline numbers in any spacing. Hotlines (12345, 400…, 95…) stay. */
final class PhoneFinder implements Finder {

    private static final String PREFIX = "(?:(?:\\+|00)?86[\\s\\-]{0,2}|\\+86\\)\\s?)?";
    private static final Probe MOBILE = Probe.of(
            Probe.DIGITS + "+",
            "(?<![0-9])" + PREFIX + "1[\\s\\-·.]{0,2}[3-9](?:[\\s\\-·.]{0,2}[0-9]){9}(?![0-9])(?!\\s?(?:元|万元|平方))");
    private static final Probe PUNCTUATED = Probe.of(
            Probe.DIGITS + "+",
            "(?<![0-9])" + PREFIX
                    + "1[3-9][0-9][^0-9A-Z\\u4e00-\\u9fff]{1,3}[0-9]{4}[^0-9A-Z\\u4e00-\\u9fff]{1,3}[0-9]{4}(?![0-9])");
    private static final Probe LANDLINE = Probe.of(
            "(0",
            "(?<![0-9A-Z])\\(?0(?:10|2[0-9]|[3-9][0-9]{2})"
                    + "(?:\\)\\s?|[\\s\\-转]{0,3})[2-8](?:[\\s\\-]{0,2}[0-9]){6,7}(?![0-9])");
    private static final Probe NAMED = Probe.of(
            "电手座传联TP",
            "(?:电话|手机|座机|传真|联系方式|联系号码|TEL|PHONE)"
                    + "[^0-9,。;\\n]{0,8}[::为是\\s]{0,3}(?<n>[0-9](?:[\\s\\-·.,、/()]{0,2}[0-9]){6,12})(?![0-9])");
    private static final Pattern DATE_INSIDE = Pattern.compile("(?:19|20)[0-9]{2}[\\-./][0-9]{1,2}[\\-./][0-9]{1,2}");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var pattern : new Probe[] {MOBILE, PUNCTUATED, LANDLINE}) {
            passage.each(pattern, m -> {
                boolean date = DATE_INSIDE.matcher(m.group()).find();
                if (!date) {
                    found.accept(
                            passage.hit(m.start(), m.end(), FindingKind.PHONE, caseFile.numberMask(), "phone-form"));
                }
                return !date;
            });
        }
        passage.each(NAMED, m -> {
            boolean hotline = m.group("n").startsWith("400") || m.group("n").startsWith("800");
            if (!hotline) {
                found.accept(
                        passage.hit(m.start("n"), m.end("n"), FindingKind.PHONE, caseFile.numberMask(), "phone-named"));
            }
            return true;
        });
    }
}
