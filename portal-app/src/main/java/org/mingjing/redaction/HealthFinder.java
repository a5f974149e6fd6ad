package org.mingjing.redaction;

import java.util.function.Consumer;

/** What a text says about somebody's health. Rules about 患有…疾病的人员 in general stay. */
final class HealthFinder implements Finder {

    private static final String ILLNESS = "(?:病|症|癌|炎|瘤|障碍|综合征|残疾?|骨折|瘫痪|中风|梗死?|出血|衰竭|感染|缺陷|艾滋|HIV|抑郁|结石|硬化|肾透析|透析)";
    private static final Probe SUFFERS = Probe.of(
            "身患罹确诊被病自因",
            "(?=[^,。;)\\n、(的需住无而且生长正家和及与]{0,60}+(?:[,。;)\\n、(的需住无而且生长正家和及与]|$))(?:身患|患有|罹患|确诊为?|诊断(?:结果|意见)?[为::]|被诊断|病情为|自述有|病史[::为]|因患|患)[^,。;)\\n]{0,40}?"
                    + ILLNESS
                    + "[^,。;)\\n、]{0,6}?(?:[、和及与][^,。;)\\n]{1,20}?" + ILLNESS
                    + "){0,6}(?=[,。;)\\n、(]|$|的(?!人员|病人)|需|住院|无|而|且|生活|长期|正在|家)");
    private static final Probe STATE = Probe.of(
            "一二三四1234肢精智视听言多重残怀孕",
            "(?:[一二三四][级]|[1-4]级)?(?:肢体|精神|智力|视力|听力|言语|多重)[一二三四1-4]?级?残疾(?:[一二三四1-4]级)?|(?<=[为系是])(?:重度|残)?残疾人(?!联|证|保|权)|怀孕[^,。;\\n]{0,10}|孕[0-9]{1,2}周");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var pattern : new Probe[] {SUFFERS, STATE}) {
            passage.each(pattern, m -> {
                found.accept(passage.hit(m.start(), m.end(), FindingKind.HEALTH, caseFile.phraseMask(), "health"));
                return true;
            });
        }
    }
}
