package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after which a person is named (证人, 驾驶员, 其妻), and where they stand in a text. */
final class Roles {

    /** After these even a name that stays elsewhere is hidden. */
    private static final String SECRET =
            "证人|见证人|目击者|目击证人|举报人|投诉人|信访人|反映人|报案人|检举人|控告人|受害人|被害人|被侵权人|消费者|顾客|邻居|邻里|居民|村民|市民|住户|群众|患者|" + "病人";

    private static final Words SECRET_ONES = Words.of(SECRET);
    private static final Words ALL = Words.of(SECRET + "|"
            + "执法人员|办案人员|检查人员|调查人员|工作人员|执法队员|当事人|行政相对人|相对人|被处罚人|违法行为人|违法人员|违法嫌疑人|嫌疑人|被申请人|申请人|经营者|经营人|"
            + "业主|户主|产权人|房屋所有人|所有人|实际经营者|实际控制人|负责人|法定代表人|法人代表|法人|股东|投资人|合伙人|房东|租客|租户|承租人|出租人|转租人|员工|职工|"
            + "雇员|工人|店员|营业员|服务员|收银员|厨师|帮工|雇工|学徒|司机|驾驶员|驾驶人|驾车人|车主|押运员|操作员|委托代理人|代理人|受托人|受委托人|被委托人|授权委托人|"
            + "联系人|收货人|发货人|收款人|付款人|户名|开户人|持卡人|买家|卖家|购买人|购买者|家属|妻子|丈夫|配偶|之妻|之夫|之子|之女|儿子|女儿|父亲|母亲|哥哥|弟弟|"
            + "姐姐|妹妹|其妻|其夫|其子|其女|其父|其母|其弟|其兄|其姐|其妹|姓名|签收人|被询问人|被调查人|被检查人|询问对象|业务员|销售员|销售人员|施工人员|施工负责人|"
            + "现场负责人|项目经理|管理人员|店长|老板|厂长|经理|学生|教师|医生|护士|会计|出纳|保安|第三人|利害关系人|同案人|同伙|合租人|借款人|权利人|名叫|自称|雇佣|"
            + "雇用|聘请|询问|讯问|卖给|销售给|出售给|出租给|转让给|退还给|在场人|在场人员|装运工|操作工|搬运工|装卸工|焊工|电工|值班员|值班人员|从业人员|服务人员|财务人员|"
            + "操作人员|无资质人员|推销人员|当班人员|商户|摊主|店主|安全员|督导员|监督员|保管员|仓管员|导购员|导游|领队|教练|学员|乘客|游客|家长|监护人|房主|质检员|"
            + "路人|老人|演员|托运人|制作商|供应商|供货商|经销商|批发商|制造商|承包商|销售商|指派|委托|雇请|个人|老乡|亲戚|朋友|同事|带班人|船员|船长|网格员|楼长");
    /** Subjects of all sorts of sentences: a name after them must look like one. */
    private static final Words WEAK = Words.of(
            "当事人|行政相对人|相对人|违法行为人|违法人员|消费者|顾客|居民|群众|村民|市民|住户|经营者|经营人|业主|所有人|承租人|出租人|申请人|被申请人|负责人|股东|工人|学生|商户|委托|指派|出租给|雇请|个人|游客|乘客|"
                    + "家长|老人|管理人员|施工人员|销售人员|从业人员|服务人员|权利人|第三人|询问|讯问|聘请|雇佣|雇用|卖给|销售给|出售给|转让给|退还给|老板|经理|供应商|供货商|经销商|批发商|制造商|承包商|销售商");

    private static final Words OFFICERS = Words.of("执法人员|办案人员|检查人员|调查人员|工作人员|执法队员");
    private static final Pattern LINK = Pattern.compile(
            "(?<link>\\s{0,3}(?:\\([^()\\n]{1,12}\\))?\\s{0,2}(?:[::]|为|是|系|叫|名叫|姓名[::]?)?\\s{0,3})(?=[\\u3400-\\u9fff])(?!楼|区|委|大会|身份|证[言词]|民|员)");
    private static final String LINKS = " \n(::为是系叫名姓";

    private Roles() {}

    /** A role: the word, what links it to a name, and where the name would begin. */
    record Place(String role, boolean firm, int end) {

        boolean secret() {
            return SECRET_ONES.startingAt(role, 0) == role.length();
        }

        boolean weak() {
            return WEAK.startingAt(role, 0) == role.length();
        }

        boolean officer() {
            return OFFICERS.startingAt(role, 0) == role.length();
        }
    }

    /** Calls back at every role. */
    static void each(String text, Consumer<Place> seen) {
        Matcher link = LINK.matcher(text).useTransparentBounds(true);
        for (int end = 2; end < text.length(); end++) {
            int length = ALL.endingAt(text, end);
            if (length == 0) {
                continue;
            }
            char next = text.charAt(end);
            boolean linked = NameReader.hanzi(next) || LINKS.indexOf(next) >= 0;
            if (linked && link.region(end, text.length()).lookingAt()) {
                seen.accept(new Place(
                        text.substring(end - length, end), link.group("link").indexOf(':') >= 0, link.end()));
            }
        }
    }

    /** The last offset at which a role ends, after {@code from} and not after {@code to}; -1 if there is none. */
    static int lastEnd(String text, int from, int to) {
        for (int end = to; end > from; end--) {
            if (ALL.endingAt(text, end) > 0 && (end == text.length() || "民员".indexOf(text.charAt(end)) < 0)) {
                return end;
            }
        }
        return -1;
    }
}
