package org.mingjing.decision.document;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.document.ProposedFields.Found;
import org.mingjing.decision.exchange.Column;

/** Rules that find a decision's fields in its text, as 行政处罚决定书 are laid out. The first match stands. */
final class DocumentFields {

    private static final String AMOUNT = "([\\d,]+(?:\\.\\d+)?\\s*(?:万元|元))";
    private static final String DAY = "(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)";
    /** Characters from the beginning: no decision is longer, and what is longer must not cost more. */
    private static final int SEARCHED = 60_000;

    /** Where a table's row begins, or a heading of its own line. */
    private static final String ROW = "(?m)^\\s*";

    private static final Set<Column> PARAGRAPHS = EnumSet.of(Column.FACTS, Column.LEGAL_BASIS, Column.PENALTY);
    private static final Map<Column, Pattern[]> RULES = new EnumMap<>(Map.ofEntries(
            rule(
                    Column.DOCUMENT_NUMBER,
                    "([\\p{IsHan}]{2,14}字?\\s*[〔\\[(（【]\\s*(?:19|20)\\d{2}\\s*[〕\\])）】]\\s*第?\\s*\\d{1,8}\\s*号)"),
            rule(
                    Column.PARTY,
                    "当事人(?:姓名|名称)?(?:[（(][^）)\\n]{0,20}[)）])?\\s*[::]\\s*([^\\n,,;;。]{2,80})",
                    "被处罚(?:人|单位)(?:名称)?\\s*[::]\\s*([^\\n,,;;。]{2,80})",
                    ROW + "(?:当事人|被处罚人|被处罚单位)(?:姓名|名称)? +([^\\n,;。(（]{2,80})"),
            rule(Column.USCC, "(?:统一社会信用代码|社会信用代码)(?:[/／][^::\\n]{0,12})?\\s*[::]?\\s*([0-9A-HJ-NP-RTUW-Y]{18})"),
            rule(
                    Column.LEGAL_REPRESENTATIVE,
                    "(?:法定代表人|负责人|经营者)(?:[（(][^）)\\n]{0,20}[)）])?(?:姓名)?\\s*[::]\\s*([\\p{IsHan}·]{2,20})",
                    ROW + "(?:法定代表人|负责人|经营者)(?:姓名)? +([\\p{IsHan}·]{2,20}) *$"),
            rule(Column.ID_NUMBER, "(?:身份证(?:件)?(?:号码|号)?|证件号码)\\s*[::]?\\s*(\\d{17}[\\dXx]|\\d{15})"),
            rule(
                    Column.OFFENCE,
                    "案\\s*由\\s*[::]\\s*([^\\n。]{2,100})",
                    ROW + "(?:案由|违法行为类型|违法行为) +([^\\n。]{2,100})",
                    "构成了?\\s*[“\"]?([^\\n,,。“”\"]{2,60}?)[”\"]?的?(?:违法)?行为"),
            rule(
                    Column.FACTS,
                    "(?:违法事实(?:和证据|及证据)?|经查明?|现查明)\\s*[::,,]\\s*([\\s\\S]{10,6000}?)(?=\\n\\s*(?:上述|以上|本机关认为|本局认为|处罚依据|根据|依据|当事人的上述))",
                    ROW + "违法事实 *\\n([\\s\\S]{10,6000}?)(?=\\n\\s*(?:处罚依据|上述|以上|本机关认为|本局认为|根据|依据|当事人的上述))"),
            rule(
                    Column.LEGAL_BASIS,
                    "处罚依据\\s*[::]\\s*([^\\n]{4,600})",
                    ROW + "处罚依据 *\\n([\\s\\S]{4,600}?)(?=\\n\\s*(?:处罚内容|处罚决定|救济途径))",
                    "(?:依据|根据|依照)\\s*((?:了)?《[^》\\n]{2,60}》[^\\n。]{0,200}?)(?=的规定|之规定|规定|,|,)"),
            rule(
                    Column.PENALTY,
                    "(?:处罚内容|处罚决定)\\s*[::]\\s*([^\\n]{2,600})",
                    ROW + "处罚内容 *\\n([\\s\\S]{2,600}?)(?=\\n\\s*(?:救济途径|如不服|当事人(?:如|应)|逾期|自收到|你))",
                    "(?:作出|给予)(?:如下|以下)?(?:行政)?处罚(?:决定)?\\s*[::]\\s*([\\s\\S]{2,600}?)(?=\\n\\s*(?:如不服|当事人(?:如|应)|逾期|自收到|你))"),
            rule(Column.FINE, "罚款\\s*(?:人民币|计|共计|金额[::]?)?\\s*[¥￥]?\\s*" + AMOUNT),
            rule(Column.CONFISCATED, "没收违法所得\\s*(?:人民币|计)?\\s*[¥￥]?\\s*" + AMOUNT),
            rule(Column.DECISION_DATE, "(?:处罚)?决定日期\\s*:?\\s*" + DAY, "(?m)^\\s*" + DAY + "\\s*(?:[（(]印章[)）])?\\s*$"),
            rule(Column.PUBLISHED_UNTIL, "公示截止(?:日期|期)\\s*:?\\s*" + DAY),
            rule(
                    Column.AGENCY,
                    "(?:处罚机关|行政机关)\\s*[::]\\s*([^\\n,,。]{4,60})",
                    ROW + "(?:处罚机关|行政机关|执法机关) +([^\\n,。]{4,60})",
                    "(?m)^\\s*([\\p{IsHan}]{2,30}(?:局|委员会|人民政府|支队|大队|办事处|委))\\s*(?:[（(]印章[)）])?\\s*$")));

    private DocumentFields() {}

    private static Map.Entry<Column, Pattern[]> rule(Column column, String... patterns) {
        return Map.entry(column, Stream.of(patterns).map(Pattern::compile).toArray(Pattern[]::new));
    }

    /**
     * Values are as the text has them; rules are matched against half-width punctuation, place by place.
     *
     * @param wrapped whether a line's end may be the paper's edge, as in PDF, rather than a paragraph's end
     */
    static ProposedFields in(String text, boolean wrapped) {
        String folded = text.substring(0, Math.min(text.length(), SEARCHED))
                .replace('：', ':')
                .replace('，', ',');
        Map<Column, Found> fields = new EnumMap<>(Column.class);
        RULES.forEach((column, patterns) -> {
            for (Pattern pattern : patterns) {
                Matcher match = pattern.matcher(folded);
                if (match.find()) {
                    String value = text.substring(match.start(1), match.end(1)).strip();
                    fields.put(
                            column,
                            new Found(
                                    wrapped && PARAGRAPHS.contains(column) ? flowing(value) : value,
                                    match.start(1),
                                    match.end(1)));
                    return;
                }
            }
        });
        Found penalty = fields.get(Column.PENALTY);
        if (penalty != null) {
            String kinds = Stream.of(PenaltyKind.values())
                    .filter(kind -> kind != PenaltyKind.OTHER && penalty.value().contains(kind.chinese()))
                    .map(PenaltyKind::chinese)
                    .collect(Collectors.joining(";"));
            if (!kinds.isEmpty()) {
                fields.put(Column.PENALTY_KINDS, new Found(kinds, penalty.start(), penalty.end()));
            }
        }
        Found party = fields.get(Column.PARTY);
        if (party != null) {
            fields.put(Column.PARTY_KIND, new Found(kind(party.value(), fields), party.start(), party.end()));
        }
        return new ProposedFields(fields, text);
    }

    /** Without the line ends and blanks that the paper's edge made. */
    private static String flowing(String value) {
        return value.replaceAll("(?<![。；;：:])\\s*\\n\\s*", "")
                .replaceAll("(?<=[\\p{IsHan}，。、；：》）]) +(?=[\\p{IsHan}，。、；：《》（）])", "");
    }

    /** In doubt a natural person: the kind that shows least. */
    private static String kind(String party, Map<Column, Found> fields) {
        if (party.matches(".*(公司|合作社|委员会|集团|学校|医院|协会|合伙企业|厂)$")) {
            return "法人及非法人组织";
        }
        boolean shop = party.matches(".*(店|部|馆|行|铺|坊|摊|超市|工作室|经营户|个体工商户)$");
        return shop || (fields.containsKey(Column.USCC) && party.length() > 4) ? "个体工商户" : "自然人";
    }
}
