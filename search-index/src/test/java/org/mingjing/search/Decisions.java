package org.mingjing.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decisions to index in tests. */
final class Decisions {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final String[] OFFENCES = {
        "占道经营",
        "擅自搭建违法建筑",
        "未按规定运输建筑垃圾",
        "排放油烟未安装净化设施",
        "夜间施工噪声扰民",
        "擅自设置户外广告",
        "违法停放非机动车",
        "损坏城市绿化",
        "乱倒生活垃圾",
        "未办理排水许可证",
        "露天烧烤",
        "擅自挖掘城市道路"
    };
    private static final String[] AGENCIES = {"明州区综合行政执法局", "甬海区综合行政执法局", "明州区市场监督管理局", "明州区生态环境局", "甬海区交通运输局"};
    private static final String[] PLACES = {"段塘街道", "望春街道", "江厦街道", "月湖街道", "鼓楼街道", "白云街道", "南门街道", "西门街道"};
    private static final String[] STREETS = {"机场路", "望海路", "环城西路", "人民西路", "中山东路", "长春路", "柳汀街", "药行街"};
    private static final String[] NAMES = {
        "众信", "宏达", "金桥", "新城", "永盛", "嘉禾", "德源", "海润", "天一", "东方", "瑞丰", "盛世", "和顺", "百味"
    };
    private static final String[] TRADES = {"餐饮管理有限公司", "建筑工程有限公司", "便利店", "五金经营部", "物流有限公司", "饮食店", "置业有限公司"};
    private static final String[] REMARKS = {
        "执法人员现场检查时制作了现场检查笔录和勘验笔录，并拍摄照片取证，当事人在场并签字确认。", "上述行为影响附近居民正常生活，经责令改正后逾期仍未改正。",
        "当事人对违法事实无异议，并在规定期限内主动消除了危害后果，依法可以从轻处罚。", "经调查询问，当事人承认未取得相关许可，违法所得无法查清。",
        "本局于当日立案调查，依法告知当事人陈述、申辩的权利，当事人在法定期限内未提出陈述申辩意见。", "以上事实有现场照片、询问笔录、营业执照复印件等证据证实。"
    };

    private Decisions() {}

    static Draft draft(String id) {
        return new Draft(id);
    }

    /** About 600 characters each, the same for the same number. */
    static DecisionDocument generated(int n) {
        Random random = new Random(n * 7919L);
        String offence = pick(OFFENCES, random);
        String agency = pick(AGENCIES, random);
        int kind = random.nextInt(10);
        String name = "明州" + pick(NAMES, random) + pick(NAMES, random) + pick(TRADES, random);
        LocalDate date = TODAY.minusDays(random.nextInt(900));
        StringBuilder facts = new StringBuilder(date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth()
                + "日，当事人" + (kind < 3 ? "周某" : name) + "在" + pick(STREETS, random) + random.nextInt(400) + "号"
                + offence + "，面积" + (random.nextInt(300) + 1) + "平方米。");
        while (facts.length() < 400) {
            facts.append(pick(REMARKS, random))
                    .append("编号")
                    .append(random.nextInt(1_000_000))
                    .append("。");
        }
        return draft("d" + n)
                .number("明综执罚决字〔" + date.getYear() + "〕第" + "%06d".formatted(n) + "号")
                .party(kind < 3 ? "周某" : name, kind < 3 ? "NATURAL_PERSON" : kind < 6 ? "SOLE_TRADER" : "ORGANISATION")
                .agency(agency)
                .district(pick(PLACES, random))
                .offence(offence)
                .kinds(random.nextBoolean() ? List.of("罚款") : List.of("警告", "罚款"))
                .fine(Integer.toString(random.nextInt(50_000)))
                .decided(date)
                .facts(facts.toString())
                .basis("《浙江省城市市容和环境卫生管理条例》第二十三条、第五十九条第一款，《中华人民共和国行政处罚法》第二十八条第一款")
                .penalty("责令改正，并处罚款人民币" + random.nextInt(50_000) + "元，限十五日内缴至指定银行，逾期每日按罚款数额的百分之三加处罚款。")
                .build();
    }

    static Stream<DecisionDocument> generated(int from, int to) {
        return IntStream.range(from, to).mapToObj(Decisions::generated);
    }

    private static String pick(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** A decision with everything that a test doesn't say. */
    static final class Draft {
        private final String id;
        private int version = 1;
        private DecisionDocument.Status status = DecisionDocument.Status.PUBLISHED;
        private String number = "明综执罚决字〔2026〕第000001号";
        private String party = "明州众信便利店";
        private String partyKind = "SOLE_TRADER";
        private String agency = "明州区综合行政执法局";
        private String district = "段塘街道";
        private String offence = "占道经营";
        private List<String> kinds = List.of("罚款");
        private String fine = "500";
        private LocalDate decided = LocalDate.of(2026, 5, 18);
        private LocalDate until;
        private String facts = "";
        private String basis = "";
        private String penalty = "";
        private String reason;

        private Draft(String id) {
            this.id = id;
        }

        Draft version(int value) {
            version = value;
            return this;
        }

        Draft status(DecisionDocument.Status value) {
            status = value;
            return this;
        }

        Draft number(String value) {
            number = value;
            return this;
        }

        Draft party(String value, String kind) {
            party = value;
            partyKind = kind;
            return this;
        }

        Draft agency(String value) {
            agency = value;
            return this;
        }

        Draft district(String value) {
            district = value;
            return this;
        }

        Draft offence(String value) {
            offence = value;
            return this;
        }

        Draft kinds(List<String> value) {
            kinds = value;
            return this;
        }

        Draft fine(String value) {
            fine = value;
            return this;
        }

        Draft decided(LocalDate value) {
            decided = value;
            return this;
        }

        Draft until(LocalDate value) {
            until = value;
            return this;
        }

        Draft facts(String value) {
            facts = value;
            return this;
        }

        Draft basis(String value) {
            basis = value;
            return this;
        }

        Draft penalty(String value) {
            penalty = value;
            return this;
        }

        Draft withdrawn(String value) {
            status = DecisionDocument.Status.WITHDRAWN;
            reason = value;
            return this;
        }

        DecisionDocument build() {
            return new DecisionDocument(
                    id,
                    version,
                    status,
                    number,
                    party + offence + "案",
                    party,
                    partyKind,
                    null,
                    agency,
                    district,
                    offence,
                    kinds,
                    new BigDecimal(fine),
                    decided,
                    Instant.parse("2026-06-01T00:00:00Z"),
                    until,
                    facts,
                    basis,
                    penalty,
                    reason);
        }
    }
}
