package org.mingjing.redaction;

import java.util.function.Consumer;

/** E-mail addresses, WeChat and QQ numbers. */
final class OnlineAccountFinder implements Finder {

    private static final Probe EMAIL = Probe.of(
            Probe.DIGITS + Probe.LETTERS + "._%+-",
            "(?<![A-Z0-9._%+\\-])[A-Z0-9._%+\\-]{1,64}+\\s?@\\s?[A-Z0-9\\-]{1,63}(?:\\.[A-Z0-9\\-]{1,63}){1,4}");
    private static final Probe WECHAT = Probe.of(
            "微W抖快淘支",
            "(?:微信|WECHAT|WEIXIN|抖音|快手|淘宝|支付宝)(?:账号|帐号|号码|号|ID)?[::为是\\s(]{0,4}(?<n>[A-Z0-9][A-Z0-9_\\-]{4,24})");
    private static final Probe QQ = Probe.of("Q", "QQ(?:号码|群号?|号)?[::为是\\s(]{0,4}(?<n>[0-9]{5,11})(?![0-9@])");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        if (passage.text().indexOf('@') >= 0) {
            passage.each(EMAIL, m -> {
                found.accept(passage.hit(m.start(), m.end(), FindingKind.EMAIL, caseFile.numberMask(), "email-form"));
                return true;
            });
        }
        passage.each(WECHAT, m -> {
            found.accept(
                    passage.hit(m.start("n"), m.end("n"), FindingKind.WECHAT, caseFile.numberMask(), "account-named"));
            return true;
        });
        passage.each(QQ, m -> {
            found.accept(passage.hit(m.start("n"), m.end("n"), FindingKind.QQ, caseFile.numberMask(), "account-named"));
            return true;
        });
    }
}
