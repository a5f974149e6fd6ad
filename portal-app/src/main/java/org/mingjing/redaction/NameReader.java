package org.mingjing.redaction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a Chinese name that begins at a given place, and finds where it ends. */
final class NameReader {

    /**
     * A possible name.
     *
     * @param end folded offset after it
     * @param name its characters, without spaces
     * @param edge how sure its end is: 3 punctuation, 2 a word that follows names, 1 an ordinary word, 0 a guess
     * @param listed whether the family name is a known one
     * @param word whether it begins with an ordinary word of the language
     */
    record Name(int start, int end, String name, int edge, boolean listed, boolean word) {}

    private static final int LONGEST = 6;
    private static final String NEVER_LAST = "住的在对将被把及等未已均不到给因称说则且或并处所从";
    private static final String SELDOM_LAST = "向和为与经至出共再无曾系是由又同以用于按当受";
    private static final Words FOLLOWS =
            Words.of("位于|驾驶|驾车|陈述|证实|证言|供述|承认|辩称|表示|反映|经营|未经|未取得|擅自|违反|涉嫌|实施|从事|搭建|签字|签名|签收|确认|到场|到案|在场|提供|出具|"
                    + "购买|销售|出售|使用|利用|雇佣|雇用|委托|身份证|公民身份|居民身份|电话|手机|联系|性别|出生|住址|住所|家住|现住|户籍|银行|账户|账号|微信|支付|收取|"
                    + "进行|指使|要求|指认|陪同|本人|二人|两人|三人|等人|男|女|汉族|先后|多次|曾经|自述|驳称|年龄|现年|通过|违法|当场|拒绝|拒不|配合|申请|认为|发现|承租|"
                    + "租用|租赁|占用|建造|建设|堆放|倾倒|抛撒|摆放|张贴|开办|开设|持有|停放|告知|看到|目睹|听到|告诉|负责|担任|名下|所有|家中|家里|自愿|主动|没有|个人|"
                    + "患|患有|点餐|出示|接受|劝导|清运|因此|长期|代为|随后|健康证|到店|及时|当庭|到达|代填|代签|口述|举报|投诉|称");
    private static final Pattern FOLLOWS_TOO = Pattern.compile("于[0-9一二清凌深夜当上下]|自[0-9]|以[^\\s]{1,6}方式");
    private static final Pattern DISCREET = Pattern.compile("[某*×X]|先生|女士|小姐|师傅|老板|老师|经理|氏|姓|律师|法官|医生|主任|局长|队长|科长");
    /** Ordinary words that begin like a name. */
    private static final Words NEVER = Words.of(
            "行道|行横|于前|于清|于当|应当|应该|占道|占用|占据|安全|时常|常年|从事|从未|方面|施工|经营|许可|管理|有关|何时|信息|基本|陈述|申辩|身份|成为|全部|全程|当场|水平|单位|法定|"
                    + "法律|公司|强行|强制|温馨|时间|时任|名单|相关|相应|包括|明知|明确|明显|项目|车辆|路过|连续|关系|关于|解释|解除|成立|支付|牛肉|米饭|通过|于是|诉求|"
                    + "权益|委员|代表|意见|证言|笔录|材料|签字|签名|联系|电话|姓名|性别|住址|年龄|名称|类型|类别|情况|地址|提供|提交|到场|自称|自行|多次|再次|应自|应于|"
                    + "应在|应向|应及时|应予|应按|应依|经查|经核|于本|从轻|从重|任何|任意|方可|方能|常用|管控|管线|向前|有无|时段|单独|商品|商户|路面|路边|水果|水产|车内|"
                    + "石材|安装|停止|金额|方式|居民|房屋|连锁|项目部|司法|全额|黄色|白色|成品|成本|明示|满意|党员|沙石|农产|汽车|池塘|应诉|应急|宣传|解决|支出|查明|封闭|"
                    + "冲洗|易燃|曾有|曾因|曾经|荣获|雷同|冷藏|冷链|米面|粟米|谷物|海鲜|梅干|红酒|柴油|付款|干货|计划|计量|付费|管道|常温|高温|高空|温度|牛奶|羊肉|马路|"
                    + "万元|古树|田间|池中|林木|花卉|苗木|江河|江边|沟渠");
    /** Words of one character that a role goes on with far more often than with a name. */
    private static final String PARTICLES =
            "和及与于向用都须能并后前之其明别才对将在不未已的是有无处所等或为由因经被把给从称说一二两三四五六七八九十应时成全强又仍曾再均也还只可要会到去来做让使以自现";

    private static final String PRONOUNS = "我其他它该此本上下前后何是内外中同当今昨次每各某这那你您";
    private static final int RARE = 12;
    private static final String TRANSLITERATION =
            "阿卜杜拉买提江木孜古丽热合曼艾尼瓦尔吾布力克孜帕夏依麦穆罕默德萨迪伊斯马玉素甫哈巴特那仁其格桑扎西次旺丹增卓玛罗赤列多吉央金边洛松措加参旦赛福鼎祖农肉苏来图逊努娜娅莎沙吐达兰恩贝波叶托乎亚森库班约翰史密逊理查安东尼科维奇诺夫斯基弗洛朗塔不都勒衣如米坎肯汗别赛凯拜合";

    private NameReader() {}

    static boolean hanzi(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '〇';
    }

    static boolean transliterates(char c) {
        return TRANSLITERATION.indexOf(c) >= 0;
    }

    /** Whether the text goes on, at an offset, as it does after a name. */
    static boolean endsBefore(String text, int at) {
        return at >= text.length()
                || !hanzi(text.charAt(at))
                || NEVER_LAST.indexOf(text.charAt(at)) >= 0
                || follows(text, at);
    }

    /** Whether a word stands at an offset that goes on after a name. */
    static boolean follows(String text, int at) {
        return FOLLOWS.startingAt(text, at) > 0
                || at < text.length()
                        && "于自以".indexOf(text.charAt(at)) >= 0
                        && FOLLOWS_TOO.matcher(text).region(at, text.length()).lookingAt();
    }

    /**
     * @param proposals what the language model takes for names: length by offset
     * @return null where no name can begin
     */
    static @Nullable Name read(String text, int from, Proposals proposals) {
        var at = new int[LONGEST + 1];
        var gap = new boolean[LONGEST + 1];
        var letters = new StringBuilder();
        int next = from;
        while (letters.length() < LONGEST) {
            int q = next;
            while (q < text.length() && q - next < 3 && Character.isWhitespace(text.charAt(q))) {
                q++;
            }
            if (q >= text.length() || !hanzi(text.charAt(q))) {
                break;
            }
            int n = letters.length();
            gap[n] = q > next;
            at[n] = q;
            letters.append(text.charAt(q));
            next = q + 1;
        }
        at[letters.length()] = next;
        var all = letters.toString();
        int surname = all.length() < 2 ? 0 : surnameOf(all);
        boolean particle = !all.isEmpty() && PARTICLES.indexOf(all.charAt(0)) >= 0;
        if (NEVER.startingAt(all, 0) > 0) {
            return null;
        }
        if (all.length() < 2 || surname == 0 && (particle || "小老阿大".indexOf(all.charAt(0)) >= 0)) {
            return null;
        }
        if (DISCREET.matcher(all).region(1, all.length()).lookingAt()
                || surname == 2 && DISCREET.matcher(all).region(2, all.length()).lookingAt()) {
            return null;
        }
        if (surname == 0) {
            return unlisted(text, at, gap, all);
        }
        if (all.length() <= surname) {
            return null;
        }
        boolean word = surname == 1 && Lexicon.ordinaryWord(all.substring(0, 2));
        if (word && Surnames.lengthIn(all) == 0) {
            return null;
        }
        int one = edge(text, at, gap, all.length(), surname + 1);
        int two = surname + 2 <= all.length() ? edge(text, at, gap, all.length(), surname + 2) : -1;
        boolean spaced = gap[surname] && surname + 1 < all.length() && gap[surname + 1] && two == 3;
        int given;
        if (spaced) {
            given = 2;
        } else if (one >= 2 || two < 0) {
            given = 1;
        } else if (two >= 2) {
            given = 2;
        } else if (one == 1 && two == 0) {
            given = 1;
        } else {
            given = proposals.at(from) == surname + 1 ? 1 : 2;
        }
        int length = surname + given;
        int edge = given == 1 ? one : two;
        if (surname == 1 && particle && (edge < 2 || PRONOUNS.indexOf(all.charAt(1)) >= 0 || hasWord(all, length))) {
            return null;
        }
        return new Name(from, at[length - 1] + 1, all.substring(0, length), edge, Surnames.lengthIn(all) > 0, word);
    }

    /** Length of a known family name, or 1 where the first character is so rare that it is hardly anything else. */
    static int surnameOf(String name) {
        int listed = Surnames.lengthIn(name);
        return listed == 0 && Lexicon.frequency(name.substring(0, 1)) < RARE ? 1 : listed;
    }

    private static @Nullable Name unlisted(String text, int[] at, boolean[] gap, String all) {
        for (int length = 2; length <= Math.min(4, all.length()); length++) {
            boolean foreign = all.substring(0, length).chars().allMatch(c -> transliterates((char) c));
            int edge = edge(text, at, gap, all.length(), length);
            boolean compound = length == 4 && !foreign;
            boolean word = hasWord(compound ? all.substring(1) : all, compound ? 3 : length);
            boolean act = Lexicon.verb(all.substring(0, 2));
            if (edge >= 2 && !act && !(compound && word)) {
                return new Name(at[0], at[length - 1] + 1, all.substring(0, length), edge, false, word);
            }
        }
        return null;
    }

    private static boolean hasWord(String all, int length) {
        for (int i = 0; i + 2 <= length; i++) {
            if (Lexicon.ordinaryWord(all.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static int edge(String text, int[] at, boolean[] gap, int letters, int length) {
        if (length > letters) {
            return -1;
        }
        if (length == letters && (length < LONGEST || !hanziAt(text, at[letters])) || length < letters && gap[length]) {
            return 3;
        }
        int next = length < letters ? at[length] : at[letters];
        if (endsBefore(text, next)) {
            return 2;
        }
        boolean word = SELDOM_LAST.indexOf(text.charAt(next)) >= 0
                || next + 2 <= text.length() && Lexicon.ordinaryWord(text.substring(next, next + 2));
        return word ? 1 : 0;
    }

    private static boolean hanziAt(String text, int at) {
        return at < text.length() && hanzi(text.charAt(at));
    }
}
