package org.mingjing.redaction;

import java.util.function.Consumer;

/** Birth dates, where the words around a date say that it is one. */
final class BirthDateFinder implements Finder {

    private static final String DATE = "(?:(?:19|20)[0-9]{2}|[一二][九〇零0-9][一二三四五六七八九〇零]{2})\\s?[年.\\-/]\\s?"
            + "[0-9一二三四五六七八九十]{1,2}\\s?(?:[月.\\-/]\\s?(?:[0-9一二三四五六七八九十]{1,3}\\s?[日号]?)?)?";
    private static final Probe NAMED = Probe.of(
            "出生", "(?:出生日期|出生年月日?|出生时间|出生于|生于|生日|出生)[::为是\\s]{0,3}(?<d>" + DATE + "|(?:19|20)[0-9]{6}(?![0-9]))");
    private static final Probe TRAILING =
            Probe.of("12一二", "(?<d>" + DATE + "|(?:19|20)[0-9]{2}\\s?年)\\s?(?:出\\s?生|生(?![产活效态意]))");
    private static final Probe AFTER_SEX =
            Probe.of(",( \n族", "(?:[,(\\s][男女][,\\s]{1,2}|族[,\\s]{1,2})(?<d>" + DATE + ")");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var pattern : new Probe[] {NAMED, TRAILING, AFTER_SEX}) {
            passage.each(pattern, m -> {
                found.accept(passage.hit(
                        m.start("d"), m.end("d"), FindingKind.BIRTH_DATE, caseFile.numberMask(), "birth-named"));
                return true;
            });
        }
    }
}
