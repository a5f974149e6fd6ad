package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mingjing.redaction.NameReader.Name;
import org.mingjing.shared.PartyKind;

/**
 * Finds out who is named: by the role before a name, by what stands after one (男, 身份证号, 住…), by lists, and by
 * what the language model proposes where the sentence treats it as a person. Names found go to {@link People} and are
 * hidden wherever they occur; doubtful ones are proposed.
 */
final class NameFinder implements Finder {

<<<<<<< HEAD
    private static final String SECRET_ROLES =
            "证人|见证人|目击者|目击证人|举报人|投诉人|信访人|反映人|报案人|检举人|控告人|受害人|被害人|被侵权人|消费者|顾客|邻居|邻里|居民|村民|市民|住户|群众|患者|病人";
    private static final String ROLES = SECRET_ROLES
            + "|执法人员|办案人员|检查人员|调查人员|工作人员|执法队员|当事人|行政相对人|相对人|被处罚人|违法行为人|违法人员|违法嫌疑人|嫌疑人|被申请人|申请人|经营者|经营人|业主|户主|产权人|房屋所有人|所有人|实际经营者|实际控制人|负责人|"
            + "法定代表人|法人代表|法人|股东|投资人|合伙人|房东|租客|租户|承租人|出租人|转租人|员工|职工|雇员|工人|店员|营业员|服务员|收银员|厨师|帮工|雇工|学徒|司机|驾驶员|驾驶人|驾车人|车主|"
            + "押运员|操作员|委托代理人|代理人|受托人|受委托人|被委托人|授权委托人|联系人|收货人|发货人|收款人|付款人|户名|开户人|持卡人|买家|卖家|购买人|购买者|家属|妻子|丈夫|配偶|之妻|之夫|之子|之女|"
            + "儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|其妻|其夫|其子|其女|其父|其母|其弟|其兄|其姐|其妹|姓名|签收人|被询问人|被调查人|被检查人|询问对象|业务员|销售员|销售人员|施工人员|施工负责人|"
            + "现场负责人|项目经理|管理人员|店长|老板|厂长|经理|学生|教师|医生|护士|会计|出纳|保安|第三人|利害关系人|同案人|同伙|合租人|借款人|权利人|名叫|自称|雇佣|雇用|聘请|询问|讯问|卖给|销售给|出售给|出租给|转让给|退还给";
    private static final Pattern ROLE = Pattern.compile(
            "(?<role>" + ROLES
                    + ")(?<link>\\s{0,3}(?:\\([^()\\n]{1,12}\\))?\\s{0,2}(?:[::]|为|是|系|叫|名叫|姓名[::]?)?\\s{0,3})(?=[\\u3400-\\u9fff])(?!楼|区|委|大会|身份|证[言词])");
    private static final Pattern NO_ROLE = Pattern.compile("(?:执法|办案|检查|调查|工作)人员|执法队员");
    private static final Pattern SECRET = Pattern.compile(SECRET_ROLES);
    private static final String PARTICULARS =
            "(?:男|女|身份证|公民身份|居民身份|证件号|住(?!宅|院|宿|所|房[,的])|现住|家住|户籍|电话|手机|联系电话|联系方式|汉族|[\\u4e00-\\u9fff]{1,3}族[,)\\s]|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日出?生|现年|微信)";
    private static final Pattern EVIDENCE = Pattern.compile(
            "\\s?[,(]?\\s?" + PARTICULARS
                    + "|的(?:证言|证词|陈述|询问笔录|笔录|身份证|银行|账户|住宅|住处|家)|陈述|供述|证实|承认|辩称|签字|签名|签收|到案|驾驶|驾车|处(?:购|进|取|租|借|得)|等[二两三四五六七八九0-9]人|本人|二人|两人");
    private static final Pattern BEFORE_PARTICULARS =
            Pattern.compile("(?<names>[\\u3400-\\u9fff](?:\\s?[\\u3400-\\u9fff]){1,5})\\s?[,(]\\s?" + PARTICULARS);
    private static final Pattern ADDRESSED =
            Pattern.compile("(?:询问|讯问|名叫|雇佣|雇用|聘请|委托|退至|退还|返还|付给|支付给|转给|转账给|销售给|出售给|卖给|租给|出租给|转让给|赔偿|约谈|传唤)$");
    private static final Pattern OFFICER =
            Pattern.compile("(?:执法人员|办案人员|承办人|检查人员|调查人员|办案人|执法队员|调查人|检查人|审核人|记录人)[^。;\\n]{0,14}$");
    private static final Pattern PLACE =
            Pattern.compile("路(?!过)|街|巷|弄|村|镇|乡|县|区(?!别)|小区|大道|大厦|广场|公园|社区|花园|桥|市(?!民)|山庄|新村|工业");
    private static final Pattern BUSINESS = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,14}?(?:公司|集团|厂|店|馆|超市|中心|经营部|商行|合作社|事务所|医院|学校|酒楼|饭庄|工作室|门诊|诊所|药房|俱乐部|市场|商场|局|委员会|协会)");
    private static final Pattern DOTTED =
            Pattern.compile("[\\u3400-\\u9fff]{1,8}(?:\\s?·\\s?[\\u3400-\\u9fff]{1,8}){1,4}");
=======
>>>>>>> redact2
    private static final int SELDOM = 300;
    private static final Pattern NEXT_IN_LIST = Pattern.compile("\\s?[、和与及]\\s?");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var text = passage.text();
        var proposals = new Proposals(text);
        DottedNames.find(passage, caseFile);
        Roles.each(text, role -> byRole(passage, caseFile, proposals, role, found));
        passage.each(NameClues.BEFORE, m -> NamesByParticulars.find(passage, caseFile, proposals, m.start()));
        for (int at = 1; at < text.length(); at++) {
            if (NameClues.STATEMENTS.startingAt(text, at) > 0) {
                NamesByParticulars.find(passage, caseFile, proposals, at);
            }
            if (NameClues.ACTS.startingAt(text, at) > 0) {
                proposals.read(at - 1);
            } else if (NameClues.ADDRESSED.endingAt(text, at) > 0 || NameClues.mentions(text, at)) {
                proposals.read(at);
            }
        }
        proposals.names().forEach((at, length) -> ProposedNames.judge(passage, caseFile, at, length, found));
    }

    private static void byRole(
            Passage passage, CaseFile caseFile, Proposals proposals, Roles.Place role, Consumer<Hit> found) {
        if (role.officer()) {
            return;
        }
        var name = NameReader.read(passage.text(), role.end(), proposals);
        if (name == null || passage.isGuarded(name.start(), name.end())) {
            return;
        }
        boolean representative = (role.role().startsWith("法定代表") || role.role().startsWith("法人"))
                && caseFile.subject().kind() == PartyKind.ORGANISATION;
        if (representative) {
            return;
        }
        if (!credible(passage.text(), name, role, proposals)) {
            ProposedNames.doubt(passage, caseFile, name, found);
            return;
        }
        if (caseFile.people().isKept(name.name())) {
            if (role.secret()) {
                found.accept(passage.hit(
                        name.start(),
                        name.end(),
                        FindingKind.PERSON_NAME,
                        caseFile.people().shown(name.name()),
                        "secret-role"));
            }
            return;
        }
        caseFile.people().add(name.name());
        list(passage, caseFile, name, proposals);
    }

    private static void list(Passage passage, CaseFile caseFile, Name first, Proposals proposals) {
        var next = NEXT_IN_LIST.matcher(passage.text());
        int end = first.end();
        while (next.region(end, passage.text().length()).lookingAt()) {
            var name = NameReader.read(passage.text(), next.end(), proposals);
            if (name == null || name.edge() < 2 || name.word() || NameReader.surnameOf(name.name()) == 0) {
                return;
            }
            if (!caseFile.people().isKept(name.name())) {
                caseFile.people().add(name.name());
            }
            end = name.end();
        }
    }

    private static boolean credible(String text, Name name, Roles.Place role, Proposals proposals) {
        boolean firm = role.firm();
        if (NameClues.evidence(text, name.end())) {
            return name.listed() || !name.word() || firm;
        }
        if (name.edge() < 3
                        && NameClues.PLACE
                                .matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt()
                || name.edge() < 2
                        && NameClues.BUSINESS
                                .matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt()) {
            return false;
        }
        if (name.edge() < 3
                && !NameReader.follows(text, name.end())
                && Lexicon.wordAcross(text, name.start(), name.end())) {
            return false;
        }
        if (name.listed() && !name.word()) {
            return true;
        }
        boolean agreed = proposals.at(name.start()) == name.name().length();
        if (name.listed()) {
            return agreed || firm && name.edge() == 3 || oddTail(name) || shortName(text, name, role);
        }
        if (NameReader.surnameOf(name.name()) > 0 && name.edge() >= 1 && !role.weak() && !name.word()) {
            return true;
        }
        boolean foreign = name.name().chars().allMatch(c -> NameReader.transliterates((char) c));
        return !name.word() && (name.edge() == 3 || name.edge() == 2 && (firm || agreed || foreign || !role.weak()));
    }

    /** 证人余辉证实: a noun, but after a role that nothing else follows than a name. */
    private static boolean shortName(String text, Name name, Roles.Place role) {
        return !role.weak()
                && NameReader.follows(text, name.end())
                && name.name().length() == 2
                && !Lexicon.verb(name.name());
    }

    /** 方向阳, 高招娣: a word, then a character that stands alone too seldom to be the next word. */
    private static boolean oddTail(Name name) {
        return name.edge() >= 2
                && name.name().length() == 3
                && Lexicon.frequency(name.name().substring(2)) < SELDOM;
<<<<<<< HEAD
    }

    private static boolean byParticulars(Passage passage, CaseFile caseFile, int from, int to) {
        var text = passage.text();
        for (int length = Math.min(4, to - from); length >= 2; length--) {
            int at = to - length;
            var name = People.name(text.substring(at, to));
            int surname = NameReader.surnameOf(name);
            boolean fits = surname > 0 && name.length() > surname && name.length() <= surname + 2;
            boolean joined = length > 2 && "和与同及由向系是对为跟".indexOf(name.charAt(0)) >= 0;
            if (fits && !joined && name.indexOf('某') < 0 && !passage.isGuarded(at, to)) {
                if (!Lexicon.ordinaryWord(name) && !caseFile.people().isKept(name)) {
                    caseFile.people().add(name);
                }
                return true;
            }
        }
        return true;
    }

    private static boolean dotted(Passage passage, CaseFile caseFile, int from, int to) {
        var text = passage.text();
        int firstDot = text.indexOf('·', from);
        int lastDot = text.lastIndexOf('·', to - 1);
        int start = firstDot;
        var role = ROLE.matcher(text).region(Math.max(0, from - 1), to);
        role.useTransparentBounds(true);
        int afterRole = -1;
        while (role.find() && role.end() < firstDot) {
            afterRole = role.end();
        }
        if (afterRole >= from) {
            start = afterRole;
        } else {
            while (start > from
                    && (Character.isWhitespace(text.charAt(start - 1))
                            || NameReader.transliterates(text.charAt(start - 1)))) {
                start--;
            }
            if (start == firstDot) {
                return true;
            }
        }
        int end = lastDot + 1;
        while (end < to && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int first = end;
        while (end < to && end - first < 8 && (end == first || goesOn(text, end))) {
            end++;
        }
        var name = People.name(text.substring(start, end));
        if (!caseFile.people().isKept(name)) {
            caseFile.people().add(name);
        }
        return true;
    }

    private static boolean goesOn(String text, int at) {
        return NameReader.transliterates(text.charAt(at))
                || !NameReader.endsBefore(text, at)
                        && "时后前".indexOf(text.charAt(at)) < 0
                        && !(at + 2 <= text.length() && Lexicon.ordinaryWord(text.substring(at, at + 2)));
    }

    private static void proposed(Passage passage, CaseFile caseFile, int at, int length, Consumer<Hit> found) {
        var text = passage.text();
        var word = text.substring(at, at + length);
        int surname = Surnames.lengthIn(word);
        boolean fits = surname > 0 && length > surname && length <= surname + 2 && word.indexOf('某') < 0;
        if (!fits
                || passage.isGuarded(at, at + length)
                || caseFile.people().isKept(word)
                || caseFile.people().hidden().contains(word)
                || PLACE.matcher(text).region(at + length, text.length()).lookingAt()
                || BUSINESS.matcher(text).region(at + length, text.length()).lookingAt()
                || passage.precededBy(OFFICER, at, 24)) {
            return;
        }
        boolean person =
                EVIDENCE.matcher(text).region(at + length, text.length()).lookingAt()
                        || passage.precededBy(ADDRESSED, at, 4);
        if (person) {
            caseFile.people().add(word);
        } else {
            doubt(passage, caseFile, new Name(at, at + length, word, 0, true, false), found);
        }
    }

    private static void doubt(Passage passage, CaseFile caseFile, Name name, Consumer<Hit> found) {
        if (caseFile.settings().proposals() && name.listed() && !Lexicon.ordinaryWord(name.name())) {
            var hit = passage.hit(
                    name.start(), name.end(), FindingKind.PERSON_NAME, Surnames.masked(name.name()), "doubtful-name");
            found.accept(new Hit(hit.start(), hit.end(), hit.kind(), hit.replacement(), hit.rule(), false));
        }
=======
>>>>>>> redact2
    }
}
