package org.mingjing.redaction;

import java.util.regex.Pattern;

/** What tells by the words around it that a person is named, or that a place or a business is. */
final class NameClues {

    private static final String PARTICULARS =
            "(?:男|女|身份证|公民身份|居民身份|证件号|住(?!宅|院|宿|所|房)|现住|家住|户籍|电话|手机|联系电话|联系方式|汉族|[\\u4e00-\\u9fff]{1,3}族[,)\\s]|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日出?生|现年|微信)";
    static final Probe BEFORE = Probe.of(",( \n", "\\s?[,(]\\s?" + PARTICULARS);
    private static final Pattern EVIDENCE = Pattern.compile("\\s?[,(]?\\s?" + PARTICULARS);
    static final Words ACTS = Words.of("的证言|的证人证言|的证词|的陈述|的询问笔录|的笔录|的身份证|的银行|的账户|的住宅|的住处|的家|陈述|供述|证实|承认|辩称|签字|签名|"
            + "签收|到案|驾驶|驾车|处购|处进|处取|处租|处借|处得|现年|等二|等两|等三|等四|等五|等六|等七|等八|等九|本人|二人|两人");
    static final Words ADDRESSED =
            Words.of("询问|讯问|名叫|雇佣|雇用|聘请|委托|退至|退还|返还|付给|支付给|转给|转账给|销售给|出售给|卖给|租给|出租给|转让给|赔偿|约谈|传唤|出示的|操作证的|许可证的|资格证的");
    private static final Words MENTIONED = Words.of("与|由|向|和|跟|找|让|替|帮");
    static final Words STATEMENTS = Words.of("的证言|的证人证言|的证词|的陈述|的询问笔录|的笔录");
    static final Pattern PLACE = Pattern.compile("路(?!过)|街|巷|弄|村|镇|乡|县|区(?!别)|小区|大道|大厦|广场|公园|社区|花园|桥|市(?!民)|山庄|新村|工业");
    static final Pattern BUSINESS = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,14}?(?:公司|集团|厂|店|馆|超市|中心|经营部|商行|合作社|事务所|医院|学校|酒楼|饭庄|工作室|门诊|诊所|药房|俱乐部|市场|商场|局|委员会|协会)");

    private NameClues() {}

    /** Whether the words at an offset follow nothing but a person. */
    static boolean evidence(String text, int at) {
        return ACTS.startingAt(text, at) > 0
                || EVIDENCE.matcher(text).region(at, text.length()).lookingAt();
    }

    /** 与王建国: a family name after 与, and no word that the two of them begin. */
    static boolean mentions(String text, int at) {
        return MENTIONED.endingAt(text, at) > 0
                && Surnames.lengthIn(text.substring(at, Math.min(text.length(), at + 2))) > 0
                && at + 2 <= text.length()
                && !Lexicon.ordinaryWord(text.substring(at, at + 2))
                && !Lexicon.ordinaryWord(text.substring(at - 1, at + 1))
                && !(at >= 2 && Lexicon.ordinaryWord(text.substring(at - 2, at)));
    }
}
