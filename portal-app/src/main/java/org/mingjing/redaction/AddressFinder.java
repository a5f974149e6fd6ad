package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mingjing.shared.PartyKind;

/**
 * Private addresses, by the words that introduce one (住, 家住, 户籍地, 住址). 住所 and 地址 of an organisation are its
 * place of business and stay; so does a sole trader's 经营场所.
 */
final class AddressFinder implements Finder {

    private static final String HOME =
            "户籍所在地|户口所在地|户籍地址|户籍地|户籍|经常居住地|实际居住地|居住地址|居住地|暂住地址|暂住地|暂住|现居住于|现居住|居住于|居住在|居住|家庭住址|家庭地址|现住址|现住地|现住|"
                    + "家住|家在|租住于|租住在|租住|寄住在?|住址|住于|住在|常住|联系地址|通讯地址|通信地址|送达地址|收件地址|收货地址|邮寄地址|身份证地址|身份证住址|户籍住址";
    private static final String EITHER = "住所地|住所|地址";
    private static final Probe CUE = Probe.of(
            "户经实居暂现家租寄住在常联通送收邮身地",
            "(?:(?<home>" + HOME
                    + ")|(?<either>" + EITHER
                    + ")|(?<![居入停拦捂记堵盖遮扣稳按止堵困难抓锁套守留挡])(?<live>住)(?!院|宿|宅|户(?!籍)|所|址|房(?!山)|建[局委部设]))"
                    + "(?:\\([^()\\n]{1,10}\\))?\\s?(?:均|都|同)?(?:[::]|为|在|于|是|系|至)?\\s?");
    private static final String STOP =
            "电话|手机|联系|身份证|公民|邮编|邮政|(?:19|20)[0-9]{2}年|在|从事|经营|驾驶|系|因|与|及|男[,\\s]|女[,\\s]|未(?!来)|对(?!面)|民族|汉族|职业|文化|工作单位|法定|统一|的|被|经[查营]|当事人|证人|负责人|性别|出生|职务|微信|一案|现予|将|内|门前|门口";
    private static final Probe STOPS = Probe.of("电手联身公邮12在从经驾系因与及男女未对民汉职文工法统的被当证负性出微一现将内门", STOP);
    private static final int LONGEST = 70;
    private static final Pattern UNIT = Pattern.compile(
            "(?:省|市|自治区|区|县|镇|乡|街道|路|街|大道|道|巷|弄|胡同|村|庄|屯|寨|里|坊|苑|园|小区|城|府|公寓|家园|新村|宿舍|厦|湾|桥|社区|组|队|号|幢|栋|座|单元|楼|层|室|户|房|院|舍)"
                    + "(?:[A-Z]?[0-9]{1,5}(?:-[0-9]{1,5}){0,3}(?![0-9]))?");
    private static final Pattern ROOM = Pattern.compile("[0-9A-Z一二三四五六七八九十]\\s?(?:室|户)");
    private static final Pattern NUMBERED =
            Pattern.compile("[0-9一二三四五六七八九十]\\s?(?:室|户|号|幢|栋|座|单元|楼|层|组|房)|[0-9]-[0-9]");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var barren = new int[1];
        passage.each(CUE, m -> {
            if (m.group("either") != null && caseFile.subject().kind() == PartyKind.ORGANISATION) {
                return false;
            }
            int start = m.end();
            int end = start < barren[0] ? -1 : endOf(passage.text(), start, barren);
            if (end < 0) {
                return false;
            }
            found.accept(passage.hit(start, end, FindingKind.ADDRESS, caseFile.addressMask(), "address-named"));
            caseFile.homes()
                    .add(Folded.compact(passage.text().substring(start, end)).text());
            return false;
        });
    }

    /**
     * Where the address that begins at an offset ends; -1 if none begins there.
     *
     * @param barren set to the offset before which no unit of an address begins
     */
    private static int endOf(String text, int start, int[] barren) {
        int limit = runEnd(text, start);
        if (limit - start < 2) {
            return -1;
        }
        var room = ROOM.matcher(text).region(start, limit);
        if (room.find()) {
            limit = room.end();
        }
        int end = -1;
        var unit = UNIT.matcher(text).region(start, limit);
        while (unit.find()) {
            end = unit.end();
            boolean lineEnds = end < limit && text.charAt(end) == '\n';
            if (lineEnds
                    && NUMBERED.matcher(text.substring(unit.start() > start ? unit.start() - 1 : start, end))
                            .find()) {
                break;
            }
        }
        if (end < 0) {
            barren[0] = limit;
        }
        return end;
    }

    /** The characters that an address may hold, up to a word that none holds. */
    private static int runEnd(String text, int start) {
        var stop = STOPS.pattern().matcher(text).useTransparentBounds(true);
        int end = start;
        while (end < text.length() && end - start < LONGEST && holds(text.charAt(end))) {
            if (STOPS.first().get(text.charAt(end))
                    && stop.region(end, text.length()).lookingAt()) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean holds(char c) {
        return NameReader.hanzi(c)
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || "-#·~".indexOf(c) >= 0
                || Character.isWhitespace(c);
    }
}
