package org.mingjing.redaction;

import java.util.function.Consumer;

/** Numbers of certificates that a person holds; an organisation's licences are none of its business. */
final class CertificateFinder implements Finder {

    private static final String NUMBER = "[A-Z\\u4e00-\\u9fff]{0,3}[0-9A-Z][0-9A-Z\\-]{3,20}";
    private static final Probe PERSONAL = Probe.of(
            "执工警驾行从职资上操健残结户学社医律居档出",
            "(?:执法证件?|执法人员证|工作证|警官证|警号|驾驶证|驾照|行驶证|从业资格证|"
                    + "职业资格证|执业证|资格证|上岗证|操作证|健康证|残疾人?证|结婚证|户口簿|学生证|社保卡|医保卡|律师证|居住证|驾驶证档案|档案(?=编号)|出生医学证明)书?"
                    + "(?:编号|号码|证号|编码|号)?[::为是\\s]{0,4}(?:第|字)?\\s?"
                    + "(?<n>" + NUMBER + "(?:\\s?[、,和及]\\s?" + NUMBER + "){0,5})号?");
    private static final Probe BARE =
            Probe.of("证", "(?<!许可|登记|注册|代码|营业)证(?:件)?(?:编号|号)[::\\s]{1,3}(?<n>[A-Z]{0,3}[0-9][0-9A-Z\\-]{4,20})");
    private static final Probe TRAVEL = Probe.of(
            "护车发通台回军士旅证",
            "(?:护照|车架号|车辆识别代[号码]|发动机号|通行证|台胞证|回乡证|军官证|士兵证|旅行证|证件)(?:编号|号码|证号|号)?[::为是\\s]{0,4}(?<n>[A-Z]{1,3}\\s?[0-9]{6,11}|(?<=架号|代[号码]|动机号)[::\\s]?[0-9A-Z]{6,17})(?![0-9A-Z])");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var pattern : new Probe[] {PERSONAL, BARE, TRAVEL}) {
            var kind = pattern == TRAVEL ? FindingKind.OTHER_ID : FindingKind.CERTIFICATE_NUMBER;
            passage.each(pattern, m -> {
                boolean number =
                        m.group("n").chars().filter(c -> c >= '0' && c <= '9').count() >= 3;
                if (number) {
                    found.accept(
                            passage.hit(m.start("n"), m.end("n"), kind, caseFile.numberMask(), "certificate-named"));
                }
                return number;
            });
        }
    }
}
