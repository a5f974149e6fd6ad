package org.mingjing.redaction;

import java.util.function.Consumer;

/** Number plates: ordinary, new-energy, 警 学 挂 港 澳 使 领; and what follows 号牌 whatever its form. */
final class PlateFinder implements Finder {

    private static final Probe PLATE = Probe.of(
            "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使",
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][\\s]{0,2}[A-Z][\\s·.\\-]{0,2}"
                    + "(?:[A-Z0-9][\\s·.\\-]{0,2}){4,5}[A-Z0-9挂学警港澳使领](?![A-Z0-9])");
    private static final Probe MILITARY = Probe.of(
            "W军海空北沈兰济南广成", "(?:WJ\\s?[\\u4e00-\\u9fff]?|[军海空北沈兰济南广成][A-Z])[\\s·.\\-]?[0-9]{4,5}[0-9A-Z]?(?![0-9A-Z])");
    private static final Probe NAMED = Probe.of(
            "号车牌",
            "(?:号牌|车牌|牌照|牌号)(?:号码|号)?[为是::\\s]{0,3}"
                    + "(?<n>[\\u4e00-\\u9fff]{0,3}[\\s·]?[A-Z]?[\\s·.\\-]?[A-Z0-9]{4,8}[挂学警港澳使领]?)(?![A-Z0-9]|\\s?[条个张块副枚辆])");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var pattern : new Probe[] {PLATE, MILITARY}) {
            passage.each(
                    pattern,
                    m -> m.group().chars().anyMatch(c -> c >= '0' && c <= '9')
                            && report(passage, caseFile, found, m.start(), m.end(), "plate-form"));
        }
        passage.each(
                NAMED,
                m -> m.group("n").chars().anyMatch(c -> c >= '0' && c <= '9')
                        && report(passage, caseFile, found, m.start("n"), m.end("n"), "plate-named"));
    }

    private static boolean report(
            Passage passage, CaseFile caseFile, Consumer<Hit> found, int start, int end, String rule) {
        found.accept(passage.hit(start, end, FindingKind.PLATE, caseFile.numberMask(), rule));
        return true;
    }
}
