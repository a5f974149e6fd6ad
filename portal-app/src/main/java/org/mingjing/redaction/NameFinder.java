package org.mingjing.redaction;

import java.util.Set;
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

    private static final String PARTICULARS =
            "(?:男|女|身份证|公民身份|居民身份|证件号|住(?!宅|院|宿|所|房)|现住|家住|户籍|电话|手机|联系电话|联系方式|汉族|[\\u4e00-\\u9fff]{1,3}族[,)\\s]|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日出?生|现年|微信)";
    private static final Probe BEFORE = Probe.of(",( \n", "\\s?[,(]\\s?" + PARTICULARS);
    private static final Pattern EVIDENCE = Pattern.compile("\\s?[,(]?\\s?" + PARTICULARS);
    private static final Pattern LIVES = Pattern.compile("\\s?[,(]?\\s?住");
    private static final Words ACTS =
            Words.of("的证言|的证人证言|的证词|的陈述|的询问笔录|的笔录|的身份证|的银行|的账户|的住宅|的住处|的家|陈述|供述|证实|承认|辩称|签字|签名|"
                    + "签收|到案|驾驶|驾车|处购|处进|处取|处租|处借|处得|现年|等二|等两|等三|等四|等五|等六|等七|等八|等九|本人|二人|两人");
    private static final Words ADDRESSED =
            Words.of("询问|讯问|名叫|雇佣|雇用|聘请|委托|退至|退还|返还|付给|支付给|转给|转账给|销售给|出售给|卖给|租给|出租给|转让给|赔偿|约谈|传唤|出示的|操作证的|许可证的|资格证的");
    private static final Words MENTIONED = Words.of("与|由|向|和|跟|找|让|替|帮");
    private static final Words STATEMENTS = Words.of("的证言|的证人证言|的证词|的陈述|的询问笔录|的笔录");
    private static final Words WITNESSED = Words.of("的证言|的证人证言|的证词");
    private static final String UNITS = "时分万元项石单车牛米支";
    private static final Pattern OFFICER =
            Pattern.compile("(?:执法人员|办案人员|承办人|检查人员|调查人员|办案人|执法队员|调查人|检查人|审核人|记录人)[^。;\\n]{0,14}$");
    private static final Pattern PLACE =
            Pattern.compile("路(?!过)|街|巷|弄|村|镇|乡|县|区(?!别)|小区|大道|大厦|广场|公园|社区|花园|桥|市(?!民)|山庄|新村|工业");
    private static final Pattern NEAR_PLACE = Pattern.compile("[\\u4e00-\\u9fff]{0,2}(?:路|街|巷|弄|大道)");
    private static final Pattern BUSINESS = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,14}?(?:公司|集团|厂|店|馆|超市|中心|经营部|商行|合作社|事务所|医院|学校|酒楼|饭庄|工作室|门诊|诊所|药房|俱乐部|市场|商场|局|委员会|协会)");
    private static final Pattern DOTTED =
            Pattern.compile("[\\u3400-\\u9fff]{1,8}(?:\\s?·\\s?[\\u3400-\\u9fff]{1,8}){1,4}");
    private static final int SELDOM = 300;
    private static final Pattern NEXT_IN_LIST = Pattern.compile("\\s?[、和与及]\\s?");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var text = passage.text();
        var proposals = new Proposals(text);
        if (text.indexOf('·') >= 0) {
            passage.each(DOTTED, 0, text.length(), m -> dotted(passage, caseFile, m.start(), m.end()));
        }
        Roles.each(text, role -> byRole(passage, caseFile, proposals, role, found));
        passage.each(BEFORE, m -> byParticulars(passage, caseFile, proposals, m.start()));
        for (int at = 1; at < text.length(); at++) {
            if (STATEMENTS.startingAt(text, at) > 0) {
                byParticulars(passage, caseFile, proposals, at);
            }
            if (ACTS.startingAt(text, at) > 0) {
                proposals.read(at - 1);
            } else if (ADDRESSED.endingAt(text, at) > 0 || mentions(text, at)) {
                proposals.read(at);
            }
        }
        proposals.names().forEach((at, length) -> proposed(passage, caseFile, at, length, found));
    }

    /** 与王建国: a family name after 与, and no word that the two of them begin. */
    private static boolean mentions(String text, int at) {
        return MENTIONED.endingAt(text, at) > 0
                && Surnames.lengthIn(text.substring(at, Math.min(text.length(), at + 2))) > 0
                && at + 2 <= text.length()
                && !Lexicon.ordinaryWord(text.substring(at, at + 2))
                && !Lexicon.ordinaryWord(text.substring(at - 1, at + 1))
                && !(at >= 2 && Lexicon.ordinaryWord(text.substring(at - 2, at)));
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
            doubt(passage, caseFile, name, found);
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
        if (evidence(text, name.end())) {
            return name.listed() || !name.word() || firm;
        }
        if (name.edge() < 3
                        && PLACE.matcher(text).region(name.end(), text.length()).lookingAt()
                || name.edge() < 2
                        && BUSINESS.matcher(text)
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

    private static boolean evidence(String text, int at) {
        return ACTS.startingAt(text, at) > 0
                || EVIDENCE.matcher(text).region(at, text.length()).lookingAt();
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
    }

    /** The name that ends at an offset: up to six characters before it, spaces among them; a role bounds it. */
    private static boolean byParticulars(Passage passage, CaseFile caseFile, Proposals proposals, int to) {
        var text = passage.text();
        int from = to;
        int letters = 0;
        int at = to;
        while (at > 0 && letters < 6) {
            if (NameReader.hanzi(text.charAt(at - 1))) {
                from = --at;
                letters++;
            } else if (Character.isWhitespace(text.charAt(at - 1)) && letters > 0 && at == from) {
                at--;
            } else {
                break;
            }
        }
        boolean bounded = from == 0 || !NameReader.hanzi(text.charAt(from - 1));
        int role = Roles.lastEnd(text, from, to - 2);
        if (role > 0) {
            from = role;
            bounded = true;
        }
        if (from > 0 && Character.isDigit(text.charAt(from - 1)) && UNITS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        boolean strong = bounded
                || text.charAt(to) != '的'
                        && !LIVES.matcher(text).region(to, text.length()).lookingAt();
        if (!strong) {
            proposals.read(to - 1);
            from = Math.max(from, to - 4);
            while (from < to && proposals.at(from) != to - from) {
                from++;
            }
        }
        if (!bySpan(passage, caseFile, from, to, 4, bounded) && bounded && to - from > 4) {
            bySpan(passage, caseFile, from, to, to - from, true);
        }
        return true;
    }

    private static boolean bySpan(Passage passage, CaseFile caseFile, int from, int to, int longest, boolean bounded) {
        var text = passage.text();
        for (int length = Math.min(longest, to - from); length >= 2; length--) {
            int at = to - length;
            var name = People.name(text.substring(at, to));
            int surname = bounded && at == from ? NameReader.surnameOf(name) : Surnames.lengthIn(name);
            boolean fits = surname > 0 && name.length() > surname && name.length() <= surname + 2;
            boolean joined = length > 2 && "和与同及由向系是对为跟".indexOf(name.charAt(0)) >= 0;
            if (fits && !joined && name.indexOf('某') < 0 && !passage.isGuarded(at, to)) {
                boolean witness = bounded && at == from && WITNESSED.startingAt(text, to) > 0 && !Lexicon.verb(name);
                if ((witness || !Lexicon.ordinaryWord(name))
                        && !caseFile.people().isKept(name)) {
                    caseFile.people().add(name);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean dotted(Passage passage, CaseFile caseFile, int from, int to) {
        var text = passage.text();
        int firstDot = text.indexOf('·', from);
        int lastDot = text.lastIndexOf('·', to - 1);
        int start = firstDot;
        int afterRole = Roles.lastEnd(text, from, firstDot - 1);
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
                || straddles(passage, caseFile, at, length)
                || passage.isGuarded(at, at + length)
                || caseFile.people().isKept(word)
                || caseFile.people().hidden().contains(word)
                || PLACE.matcher(text).region(at + length, text.length()).lookingAt()
                || BUSINESS.matcher(text).region(at + length, text.length()).lookingAt()
                || passage.precededBy(OFFICER, at, 24)) {
            return;
        }
        boolean person = evidence(text, at + length) || ADDRESSED.endingAt(text, at) > 0;
        if (person) {
            caseFile.people().add(word);
        } else {
            doubt(passage, caseFile, new Name(at, at + length, word, 0, true, false), found);
        }
    }

    /** Whether a proposal cuts through a number, a role, an ordinary word or a name that is known. */
    private static boolean straddles(Passage passage, CaseFile caseFile, int at, int length) {
        var text = passage.text();
        if (at == 0) {
            return false;
        }
        boolean word = NameReader.hanzi(text.charAt(at - 1)) && Lexicon.ordinaryWord(text.substring(at - 1, at + 1));
        int role = Roles.lastEnd(text, at, at + length - 1);
        return word
                || role > 0
                || Character.isDigit(text.charAt(at - 1))
                || cuts(text, caseFile.people().hidden(), at, length)
                || cuts(text, caseFile.people().kept(), at, length);
    }

    private static boolean cuts(String text, Set<String> names, int at, int length) {
        for (var name : names) {
            for (int from = Math.max(0, at - name.length() + 1); from < at + length; from++) {
                if (text.startsWith(name, from) && (from != at || name.length() != length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void doubt(Passage passage, CaseFile caseFile, Name name, Consumer<Hit> found) {
        boolean place = "路街巷弄道".indexOf(name.name().charAt(name.name().length() - 1)) >= 0
                || NEAR_PLACE
                        .matcher(passage.text())
                        .region(name.end(), passage.text().length())
                        .lookingAt();
        if (caseFile.settings().proposals() && name.listed() && !place && !Lexicon.ordinaryWord(name.name())) {
            var hit = passage.hit(
                    name.start(), name.end(), FindingKind.PERSON_NAME, Surnames.masked(name.name()), "doubtful-name");
            found.accept(new Hit(hit.start(), hit.end(), hit.kind(), hit.replacement(), hit.rule(), false));
        }
    }
}
