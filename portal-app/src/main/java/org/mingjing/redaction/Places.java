package org.mingjing.redaction;

import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of a place: a street or settlement, then a chain of numbers (66弄2号720室). */
final class Places {

    private static final String NUMBER = "(?:[A-Z]?[0-9]{1,5}[A-Z]?(?:-[0-9]{1,5}){0,3}|[一二三四五六七八九十百]{1,4}|[甲乙丙丁])";
    private static final String LINK = NUMBER + "\\s?(?:支弄|弄|号楼|号|幢|栋|座|单元|楼|层|室|房|户|组|队)";

    /** A chain right after a street or a settlement; a house number (25号) after any word that isn't a document's. */
    static final Probe CHAIN = Probe.of(
            Probe.DIGITS + Probe.LETTERS + " \n第一二三四五六七八九十百甲乙丙丁",
            "(?:(?<=路|街|道|巷|弄|同|里|村|庄|区|园|苑|寓|城|府|镇|乡|屯|寨|坊|舍|厦|湾|段|院|埭|岙|浦|墩|坪|组|邨|庭|居|轩|墅|台|楼|期)\\s?第?|(?<=[\\u3400-\\u9fff])(?<![第月证书字编令案线标批约共年日计为是了有达文款条至到、及])(?=[0-9]{1,5}(?:-[0-9]{1,4})?(?:号|弄)(?![令文线公位码])))(?<chain>(?:"
                    + LINK + "(?:附[0-9]{1,3}号)?[\\s,、]?){1,8}(?:[0-9]{1,4}(?:-[0-9]{1,4}){0,2})?(?<![\\s,、]))");

    private static final Pattern STREET =
            Pattern.compile("^(?<street>[\\u3400-\\u9fff]{1,8}?(?:路|街|大道|巷|胡同|道|弄))(?=[0-9一二三四五六七八九十])");

    private Places() {}

    /** The street at the beginning of a compact address that holds nothing above the street. */
    static Optional<String> street(String address) {
        var matcher = STREET.matcher(address);
        return matcher.find() && !matcher.group("street").matches(".*(?:省|市|区|县|街道|镇|乡).+")
                ? Optional.of(matcher.group("street"))
                : Optional.empty();
    }
}
