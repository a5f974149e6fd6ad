package org.mingjing.redaction;

import java.util.function.Consumer;

/** Bank cards: 13–19 digits with a Luhn check or a UnionPay prefix; any account number where the text says so. */
final class BankCardFinder implements Finder {

    private static final Probe CARD =
            Probe.of(Probe.DIGITS, "(?<![0-9A-Z.])[3-69](?:[\\s\\-·.]{0,2}[0-9]){12,18}(?![0-9A-Z])(?!\\s?(?:元|万元))");
    private static final Probe NAMED = Probe.of(
            "银账帐卡存支",
            "(?:银\\s?行|账\\s?[户号]|帐\\s?[户号]|卡\\s?号|卡内|银行卡|存折|支付宝)"
                    + "[^0-9,。;\\n]{0,15}(?<n>[0-9](?:[\\s\\-·.]{0,2}[0-9*×]){7,24})(?![0-9A-Z])(?!\\s?(?:元|万元))");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        passage.each(NAMED, m -> {
            found.accept(passage.hit(
                    m.start("n"), m.end("n"), FindingKind.BANK_CARD, caseFile.numberMask(), "account-named"));
            return true;
        });
        passage.each(CARD, m -> {
            var digits = m.group().replaceAll("[^0-9]", "");
            boolean union = digits.startsWith("62") && digits.length() >= 16;
            boolean card = union || luhn(digits) && !passage.precededBy(ResidentIdFinder.SERIAL, m.start(), 8);
            if (card) {
                found.accept(passage.hit(
                        m.start(), m.end(), FindingKind.BANK_CARD, caseFile.numberMask(), union ? "unionpay" : "luhn"));
            }
            return card;
        });
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? d : d < 5 ? 2 * d : 2 * d - 9;
        }
        return sum % 10 == 0;
    }
}
