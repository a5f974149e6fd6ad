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
    private static final Pattern CUE = Pattern.compile("(?:(?<home>" + HOME
            + ")|(?<either>" + EITHER + ")|(?<![居入停拦捂记堵盖遮扣稳按止堵困难抓锁套守留挡])(?<live>住)(?!院|宿|宅|户(?!籍)|所|址|房(?!山)|建[局委部设]))"
            + "(?:\\([^()\\n]{1,10}\\))?\\s?(?:均|都|同)?(?:[::]|为|在|于|是|系|至)?\\s?");
    private static final String STOP =
            "电话|手机|联系|身份证|公民|邮编|邮政|(?:19|20)[0-9]{2}年|在|从事|经营|驾驶|系|因|与|及|男[,\\s]|女[,\\s]|未(?!来)|对(?!面)|民族|汉族|职业|文化|工作单位|法定|统一|的|被|经[查营]|当事人|证人|负责人|性别|出生|职务|微信|一案|现予|将|内|门前|门口";
    private static final Pattern RUN = Pattern.compile("(?:(?!" + STOP + ")[\\u3400-\\u9fff〇A-Z0-9\\-#·~\\s]){2,70}+");
    private static final Pattern UNIT = Pattern.compile(
            "(?:省|市|自治区|区|县|镇|乡|街道|路|街|大道|道|巷|弄|胡同|村|庄|屯|寨|里|坊|苑|园|小区|城|府|公寓|家园|新村|宿舍|厦|湾|桥|社区|组|队|号|幢|栋|座|单元|楼|层|室|户|房|院|舍)"
                    + "(?:[A-Z]?[0-9]{1,5}(?:-[0-9]{1,5}){0,3}(?![0-9]))?");
    private static final Pattern ROOM = Pattern.compile("[0-9A-Z一二三四五六七八九十]\\s?(?:室|户)");
    private static final Pattern NUMBERED =
            Pattern.compile("[0-9一二三四五六七八九十]\\s?(?:室|户|号|幢|栋|座|单元|楼|层|组|房)|[0-9]-[0-9]");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        passage.each(CUE, m -> {
            if (m.group("either") != null && caseFile.subject().kind() == PartyKind.ORGANISATION) {
                return false;
            }
            int start = m.end();
            int end = endOf(passage.text(), start);
            if (end < 0) {
                return false;
            }
            found.accept(passage.hit(start, end, FindingKind.ADDRESS, caseFile.addressMask(), "address-named"));
            caseFile.homes()
                    .add(Folded.compact(passage.text().substring(start, end)).text());
            return false;
        });
    }

    /** Where the address that begins at an offset ends; -1 if none begins there. */
    private static int endOf(String text, int start) {
        var run = RUN.matcher(text).region(start, text.length());
        if (!run.lookingAt()) {
            return -1;
        }
        int limit = run.end();
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
        return end;
    }
}
