package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What hints at an informant or at when a report came in: the clause that says so becomes 根据线索, so that the
 * sentence still reads. Complaints that are the offence itself (未处理消费者投诉) stay.
 */
final class InformantFinder implements Finder {

    private static final String ACT = "(?:举报|投诉|反映|信访|来信|来电|来访|检举|控告|爆料|报警|12345|12315|12319|12369|12329|热线)";
    private static final Words ANY =
            Words.of("举报|投诉|反映|信访|来信|来电|来访|检举|控告|爆料|报警|12345|12315|12319|12369|12329|热线|工单|报案人");
    private static final String SENTENCE_ENDS = "。;\n";
    private static final String SOURCE = "(?:匿名|实名|热心|附近|周边|周围|隔壁|楼上|楼下|有关|部分|多名|一名|某)*"
            + "(?:群众|居民|市民|邻居|邻里|住户|业主|村民|消费者|顾客|家长|网友|知情人士?|他人|有人|员工|职工|同行|租客|房东|路人)";
    private static final String DATE =
            "(?:[0-9]{4}\\s?年)?\\s?[0-9]{1,2}\\s?月\\s?[0-9]{1,2}\\s?日|" + "[0-9]{4}[\\-./][0-9]{1,2}[\\-./][0-9]{1,2}";
    private static final String WHEN = "(?:(?:" + DATE
            + ")\\s?(?:[上下]午|凌晨|晚上?|傍晚|中午|当晚)?\\s?(?:[0-9]{1,2}[时点:](?:[0-9]{1,2}分?)?(?:许|左右)?)?,?\\s?)?";
    private static final String OFFICE =
            "(?:我局|本局|我队|本队|本机关|本单位|我单位|我委|我中心|执法人员|[\\u4e00-\\u9fff]{0,12}(?:局|大队|中队|支队|所|街道办事处))?(?:执法人员)?";
    private static final String TAIL = "(?:件|单|线索|电话|信件|信|材料|事项|内容|问题|平台|中心|转来|转办|交办|案件|信息|视频|照片|的|要求|查处|"
            + "\\([^()]{0,40}\\)|\\[[^\\[\\]]{0,40}\\]|(?:工单|受理)?(?:编|件|单)?号(?:码)?(?:为|是)?[::]?\\s?[A-Z0-9\\-]{3,40}){0,10}";
    private static final Pattern RECEIPT = Pattern.compile(WHEN + OFFICE
            + "(?:接到?|收到|获|根据|据|因|经|由|依据|按照|通过|受理|被)了?(?<inner>[^,。;\\n《]{0,40}?)" + ACT
            + "(?:[^,。;\\n(]{0,12}?(?:举报|投诉|反映|转办|交办|热线|信访|来电)(?![人电])){0,3}" + TAIL
            + "(?:后|显示|称|反映|说|:)?(?<comma>,?(?:(?:举报|投诉|来电|反映|信访)人[\\u4e00-\\u9fff]{0,6}?(?=反映|称))?(?:反映|称)?)");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:引发|引起|导致|造成|遭到?|被)?(?<src>(?:住在?[^,。;\\n]{2,40}的)?" + SOURCE
                    + ")(?:[^,。;\\n《(]{0,8}?)(?:\\([^()\\n]{0,60}\\))?(?:[^,。;\\n《(]{0,6}?)(?:举报|投诉|反映(?!强烈)|信访|检举|控告)"
                    + TAIL + "(?:至本机关|至我局|后)?");
    /** Who came or called, when, and how to reach them. */
    private static final Pattern ARRIVAL = Pattern.compile(
            "(?<![0-9])" + WHEN + "(?:住[^,。;\\n]{2,40}的)?(?:" + SOURCE
                    + ")?[\\u4e00-\\u9fff·]{0,8}(?:\\([^()\\n]{0,60}\\))?(?:于(?:" + DATE
                    + "))?[\\u4e00-\\u9fff]{0,4}?(?:来电|来访|来信|致电)(?:反映|投诉|举报)(?:称)?(?:,?(?:手机|电话|联系电话|联系方式)[::为]?\\s?[0-9][0-9\\- ]{6,16})?");

    private static final Pattern PERSON = Pattern.compile("(?:匿名|实名)?(?:举报|投诉|信访|检举|控告|报案|反映|爆料)人(?:员)?(?!享|权|民)");
    private static final Pattern MATERIAL =
            Pattern.compile("(?:举报|投诉|检举|信访|控告)(?:信|材料|登记[表单]|记录|件|录音|照片|视频|工单|线索|转办单)");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:投诉|举报|信访|工单|热线|受理|转办|交办)(?:件|单)?(?:编号|号码|号)[::为是\\s]{0,3}" + "[A-Z0-9][A-Z0-9\\-〔〕\\[\\]()号]{3,40}");
    private static final Pattern NOT_BEFORE = Pattern.compile("(?:未|不|拒|没有|公布|公示|处理|办理|设置|渠道)[^,。;\\n]*$");
    private static final Pattern NOT_A_REPORT = Pattern.compile("未|不|拒|没有|公布|公示|处理|办理|设置|渠道");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var text = passage.text();
        int at = ANY.next(text, 0);
        while (at >= 0) {
            int start = at;
            while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int end = at;
            while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            inSentence(passage, start, end, caseFile, found);
            at = ANY.next(text, end);
        }
    }

    private static void inSentence(Passage passage, int start, int end, CaseFile caseFile, Consumer<Hit> found) {
        passage.each(ARRIVAL, start, end, m -> {
            boolean last = m.end() == end || ",".indexOf(passage.text().charAt(m.end())) >= 0;
            return !passage.precededBy(NOT_BEFORE, m.start(), 6)
                    && report(passage, found, m.start(), m.end(), last ? "有线索" : "根据线索,");
        });
        passage.each(RECEIPT, start, end, m -> {
            if (NOT_A_REPORT.matcher(m.group("inner")).find()
                    || passage.precededBy(NOT_BEFORE, m.start(), 6)
                    || m.group().startsWith("电话")) {
                return false;
            }
            boolean last = m.end() == passage.text().length()
                    || "。;\n,".indexOf(passage.text().charAt(m.end())) >= 0;
            var words = m.group("comma").isEmpty() && last ? "有线索" : "根据线索,";
            found.accept(passage.hit(m.start(), m.end(), FindingKind.INFORMANT_HINT, words, "report-received"));
            return true;
        });
        passage.each(REFERENCE, start, end, m -> report(passage, found, m.start(), m.end(), caseFile.phraseMask()));
        passage.each(
                SPOKEN,
                start,
                end,
                m -> !passage.precededBy(NOT_BEFORE, m.start(), 6)
                        && report(passage, found, m.start("src"), m.end(), spoken(passage, m)));
        passage.each(
                MATERIAL,
                start,
                end,
                m -> !passage.precededBy(NOT_BEFORE, m.start(), 6)
                        && report(passage, found, m.start(), m.end(), "线索材料"));
        passage.each(PERSON, start, end, m -> report(passage, found, m.start(), m.end(), "有关人员"));
    }

    /** Words for what somebody said, so that what they said can follow. */
    private static String spoken(Passage passage, Matcher m) {
        boolean goesOn = m.end() < passage.text().length()
                && NameReader.hanzi(passage.text().charAt(m.end()));
        if (m.group().endsWith("后")) {
            return "根据线索";
        }
        return goesOn && m.group().endsWith("反映") ? "有关线索反映" : "有关线索";
    }

    private static boolean report(Passage passage, Consumer<Hit> found, int start, int end, String words) {
        found.accept(passage.hit(start, end, FindingKind.INFORMANT_HINT, words, "informant"));
        return true;
    }
}
