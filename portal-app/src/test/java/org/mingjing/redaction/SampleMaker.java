package org.mingjing.redaction;

import java.util.List;
import java.util.Random;
import org.mingjing.redaction.Sample.Writer;
import org.mingjing.shared.PartyKind;

/** Makes decisions in many styles from names, streets and numbers that no list of the product holds. */
final class SampleMaker {

    private static final List<String> COMMON =
            List.of("张", "王", "李", "赵", "钱", "郑", "冯", "于", "高", "时", "安", "方", "向", "施");
    private static final List<String> RARE = List.of("亓", "逄", "麴", "司徒", "佴", "乜", "欧阳", "诸葛", "夹谷", "贠", "郏", "东门");
    private static final List<String> GIVEN = List.of(
            "砚秋", "翊", "昊霖", "沐宸", "芷若", "珂", "瑾瑜", "梓萱", "泓", "炜彤", "稷", "黛玉", "承泽", "懿", "曦", "向阳", "立", "筱", "鸿钧",
            "嵘", "牧之", "晓棠", "铎", "德顺", "招娣", "满仓");
    private static final List<String> MINORITY =
            List.of("阿卜杜拉·买买提", "古丽娜尔·吐尔逊", "扎西·次仁多吉", "迪丽努尔·艾合买提", "巴图·孟和", "玉素甫江·阿不都热依木", "约翰·史密斯");
    private static final List<String> STREETS = List.of(
            "槐荫路", "鹿鸣街", "拾翠巷", "凌霄大道", "建国路", "秀英街", "文二西路", "望京东街", "药行街", "四明中路", "青石弄", "藕池路", "张斌桥路", "李惠利大道");
    private static final List<String> ESTATES = List.of("锦绣江南小区", "东方名邸", "水岸心境花园", "书香景苑", "格兰春晨", "梅园新村", "天一家园");
    private static final List<String> VILLAGES = List.of("横街镇朱敏村", "咸祥镇芦浦村", "龙观乡李岙村", "集士港镇岳童村");
    private static final List<String> SHOPS = List.of("老周饮食店", "王记面馆", "张亮麻辣烫店", "李子柒食品商行", "小马五金经营部", "欧阳家私馆");
    private static final List<String> FIRMS = List.of("宁波金桥高科建设有限公司", "甬城安居物业服务有限公司", "浙江马上到家科技有限公司", "宁波方圆运输有限公司");
    private static final List<String> ROLES = List.of("证人", "见证人", "邻居", "员工", "驾驶员", "委托代理人", "现场负责人", "房东", "店员");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;

    SampleMaker(long seed) {
        random = new Random(seed);
    }

    Sample next() {
        return switch (random.nextInt(9)) {
            case 0 -> court();
            case 1 -> market();
            case 2 -> table();
            case 3 -> vehicle();
            case 4 -> soleTrader();
            case 5 -> organisation();
            case 6 -> village();
            case 7 -> report();
            default -> messy();
        };
    }

    /** Court style: the person, where they live, what they did at home. */
    private Sample court() {
        var name = name();
        var id = id();
        var home = home();
        var street = pick(STREETS);
        var witness = name();
        var w = new Writer()
                .say("被处罚人")
                .hide(name)
                .say("," + pick(List.of("男", "女")) + ",")
                .number(birth())
                .say("出生,汉族,")
                .say(pick(List.of("公民身份号码", "居民身份证号码:", "身份证号为")))
                .number(id)
                .say("," + pick(List.of("住", "家住", "户籍地", "户籍所在地为", "现住", "经常居住地:")))
                .hide(home)
                .say("。经查,2026年4月12日")
                .hide(name)
                .say("未经许可在")
                .keep(street)
                .say((10 + random.nextInt(300)) + "号" + pick(List.of("院内", "住宅北侧", "家中")))
                .keep("搭建砖混结构建筑物")
                .say("一处,面积")
                .keep("38.5平方米")
                .say("。上述事实有证人")
                .hide(witness)
                .say(pick(List.of("的证言", "证言", "的询问笔录", "陈述")))
                .say("、现场照片等证据证实。依据")
                .keep("《中华人民共和国城乡规划法》第六十四条")
                .say("的规定,责令限期拆除。");
        return w.of(person(name, id));
    }

    /** Market-supervision style. */
    private Sample market() {
        var name = name();
        var id = id();
        var w = new Writer()
                .say("当事人:")
                .hide(name)
                .say("\n住所(住址):")
                .hide(home())
                .say("\n身份证件号码:")
                .number(id)
                .say("\n联系电话:")
                .number(phone())
                .say("\n经查,当事人自2026年1月起在")
                .keep(pick(STREETS))
                .say(random.nextInt(90) + 1 + "号门前")
                .keep("销售过期食品")
                .say(",货值金额")
                .keep("1350.00元")
                .say("。另查明,当事人通过微信号")
                .number("wx_" + letters(8))
                .say("收取货款,款项汇入中国农业银行账户")
                .number(card())
                .say("。违反了")
                .keep("《中华人民共和国食品安全法》第三十四条")
                .say("。");
        return w.of(person(name, id));
    }

    /** What a form turns into when its cells are pasted. */
    private Sample table() {
        var name = name();
        var id = id();
        var w = new Writer()
                .say("姓名 ")
                .hide(name)
                .say(" 性别 男 出生日期 ")
                .number(birth())
                .say("\n身份证号 ")
                .number(id)
                .say(" 电话 ")
                .number(phone())
                .say("\n住址 ")
                .hide(home())
                .say("\n违法事实 ")
                .keep("随意倾倒生活垃圾")
                .say("\n处罚依据 ")
                .keep("《城市市容和环境卫生管理条例》第三十四条")
                .say("\n处罚内容 ")
                .keep("罚款人民币200元")
                .say("\n");
        return w.of(person(name, id));
    }

    private Sample vehicle() {
        var name = name();
        var driver = name();
        var w = new Writer()
                .say("2026年7月3日22时许,驾驶员")
                .hide(driver)
                .say("驾驶")
                .number(plate())
                .say("号重型自卸货车沿")
                .keep(pick(STREETS))
                .say("行驶,车主为")
                .hide(name)
                .say(",从业资格证号:")
                .number("3302" + digits(14))
                .say(",未采取密闭措施,")
                .keep("沿途抛撒建筑垃圾")
                .say("约")
                .keep("12平方米")
                .say("。执法人员向")
                .hide(driver)
                .say("出示执法证(执法证号:")
                .number("33020" + digits(6))
                .say(")。");
        return w.of(person(name, id()));
    }

    private Sample soleTrader() {
        var operator = name();
        var shop = "宁波市海曙区" + pick(SHOPS);
        var code = uscc();
        var staff = name();
        var w = new Writer()
                .say("当事人")
                .keep(shop)
                .say("(统一社会信用代码:")
                .keep(code)
                .say(",经营者")
                .hide(operator)
                .say(",联系方式")
                .number(phone())
                .say(")在")
                .keep(pick(STREETS) + "128号")
                .say("店门外")
                .keep("占道经营")
                .say("。" + pick(ROLES))
                .hide(staff)
                .say(pick(List.of("到场接受询问", "称系经营者要求", "在现场笔录上签字", "(电话" + "略)", "未能提供许可证")))
                .say(",经营者家住")
                .hide(home())
                .say("。");
        return w.of(new Subject(PartyKind.SOLE_TRADER, shop, operator, null, List.of()));
    }

    private Sample organisation() {
        var representative = name();
        var firm = pick(FIRMS);
        var code = uscc();
        var role = pick(ROLES);
        var w = new Writer()
                .say("当事人:")
                .keep(firm)
                .say(",统一社会信用代码")
                .keep(code)
                .say(",法定代表人:")
                .keep(representative)
                .say(",住所地:")
                .keep(pick(STREETS) + "88号3幢501室")
                .say("。当事人在" + pick(STREETS) + "工地")
                .keep("夜间施工")
                .say("。" + role)
                .hide(other(representative))
                .say("(身份证号码:")
                .number(spaced(id()))
                .say(",住")
                .hide(home())
                .say(")对上述事实予以确认。")
                .keep("责令改正,并处罚款人民币50000元");
        return w.of(new Subject(PartyKind.ORGANISATION, firm, representative, null, List.of()));
    }

    private Sample village() {
        var name = name();
        var village = pick(VILLAGES);
        var w = new Writer()
                .say("当事人")
                .hide(name)
                .say("(身份证号")
                .number(id())
                .say("),住浙江省宁波市鄞州区")
                .hide(village + (1 + random.nextInt(12)) + "组" + (1 + random.nextInt(99)) + "号")
                .say(",患有")
                .number(pick(List.of("高血压病", "尿毒症", "慢性阻塞性肺炎")))
                .say(",在")
                .keep(pick(STREETS))
                .say("路口")
                .keep("焚烧秸秆")
                .say("约")
                .keep("20公斤")
                .say(",其妻")
                .hide(name())
                .say(pick(List.of("在场。", "签收了告知书。", ",女,在场。")));
        return w.of(person(name, null));
    }

    private Sample report() {
        var name = name();
        var w = new Writer();
        switch (random.nextInt(4)) {
            case 0 -> w.number("2026年3月1日").say(",我局").number("接到锦绣江南小区居民举报").say(",");
            case 1 ->
                w.say("根据")
                        .number("群众投诉")
                        .say("(编号")
                        .number("NB20260301" + digits(4))
                        .say("),");
            case 2 -> w.number("2026年3月2日上午接12345转办件").say(",反映");
            default -> w.say("因").number("邻居多次举报").say(",本局执法人员现场检查,发现");
        }
        w.say("当事人")
                .hide(name)
                .say("在")
                .keep(pick(STREETS))
                .say("66号工地")
                .keep("夜间产生噪声")
                .say("。举报人")
                .hide(name())
                .say("提供了视频。处以")
                .keep("罚款3000元")
                .say("。");
        return w.of(person(name, id()));
    }

    /** Full-width digits, broken lines, spaces and invisible characters. */
    private Sample messy() {
        var name = name();
        var id = id();
        var home = home();
        var w = new Writer()
                .say("当事人 ")
                .hide(broken(name))
                .say(",身份证号")
                .number(random.nextBoolean() ? wide(id) : spaced(id))
                .say(",住")
                .hide(broken(home))
                .say(",电话")
                .number(pick(List.of(
                        wide(phone()), "+86 " + phone(), "137\u200b7824 6640", "137，7824，6640", "(0574)8712 3456")))
                .say(",车牌")
                .number(pick(List.of("浙Ｂ·１２３４５", "浙B D12345", "浙b\u200b8K2T6")))
                .say("。卡号")
                .number(card().replaceAll("(.{4})(?=.)", "$1 "))
                .say("。")
                .hide(broken(name))
                .say("在")
                .keep(pick(STREETS))
                .say("附近")
                .keep("违规停放车辆")
                .say("。");
        return w.of(person(name, id));
    }

    private static Subject person(String name, String id) {
        return new Subject(PartyKind.NATURAL_PERSON, name, null, id, List.of());
    }

    private String name() {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return pick(MINORITY);
        }
        return pick(dice < 6 ? COMMON : RARE) + pick(GIVEN);
    }

    private String other(String name) {
        var other = name();
        return other.equals(name) ? other(name) : other;
    }

    private String home() {
        var district = pick(List.of("浙江省宁波市海曙区", "宁波市江北区", "余姚市", "安徽省六安市霍邱县", "西门街道", ""));
        return switch (random.nextInt(4)) {
            case 0 ->
                district + pick(ESTATES) + (1 + random.nextInt(20)) + "幢" + (1 + random.nextInt(3)) + "单元"
                        + (101 + random.nextInt(900)) + "室";
            case 1 ->
                district + pick(STREETS) + (1 + random.nextInt(200)) + "弄" + (1 + random.nextInt(40)) + "号"
                        + (101 + random.nextInt(900)) + "室";
            case 2 -> district + pick(VILLAGES) + (1 + random.nextInt(12)) + "组" + (1 + random.nextInt(99)) + "号";
            default ->
                district + pick(STREETS) + (1 + random.nextInt(200)) + "号" + (1 + random.nextInt(9)) + "-"
                        + (101 + random.nextInt(900));
        };
    }

    private String id() {
        var head = pick(List.of("330203", "341522", "510104", "110105"))
                + (1950 + random.nextInt(55))
                + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (head.charAt(i) - '0') * weights[i];
        }
        return random.nextInt(5) == 0 ? head + "9" : head + "10X98765432".charAt(sum % 11);
    }

    private String phone() {
        var n = "1" + pick(List.of("3", "5", "7", "8", "9")) + digits(9);
        return switch (random.nextInt(5)) {
            case 0 -> n.substring(0, 3) + " " + n.substring(3, 7) + " " + n.substring(7);
            case 1 -> n.substring(0, 3) + "-" + n.substring(3, 7) + "-" + n.substring(7);
            case 2 -> "0574-" + (8000 + random.nextInt(1000)) + " " + digits(4);
            default -> n;
        };
    }

    private String card() {
        return "62" + digits(15 + random.nextInt(3));
    }

    private String plate() {
        return pick(List.of(
                "浙B" + digits(5),
                "皖A·" + digits(5),
                "沪AD" + digits(5),
                "浙B" + digits(4) + "挂",
                "粤Z" + digits(4) + "港",
                "苏E" + digits(4) + "学"));
    }

    private String birth() {
        return (1950 + random.nextInt(55)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    }

    private String uscc() {
        var body = new StringBuilder("92330203");
        for (int i = 0; i < 10; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return body.toString();
    }

    private String digits(int n) {
        var s = new StringBuilder();
        for (int i = 0; i < n; i++) {
            s.append(random.nextInt(10));
        }
        return s.toString();
    }

    private String letters(int n) {
        var s = new StringBuilder();
        for (int i = 0; i < n; i++) {
            s.append((char) ('a' + random.nextInt(26)));
        }
        return s.toString();
    }

    private String broken(String s) {
        int at = 1 + random.nextInt(s.length() - 1);
        return s.substring(0, at) + pick(List.of(" ", "\n", "\u200b", "　")) + s.substring(at);
    }

    private static String wide(String s) {
        var wide = new StringBuilder();
        s.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private String spaced(String id) {
        return random.nextBoolean() ? id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14) : id;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
