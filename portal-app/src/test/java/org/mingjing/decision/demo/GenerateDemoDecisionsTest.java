package org.mingjing.decision.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;
import org.mingjing.shared.WorkingDays;

class GenerateDemoDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<OriginalDecision> SOME =
            DemoDecisions.of(7, 6_000, TODAY).toList();
    private static final Pattern LEFTOVER = Pattern.compile("[{}\\[\\]|@~]|null|\\bNaN|，，|。。|，。|；。|、。|\\s{2}");
    private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    private static final List<String> REAL_COMPANIES = List.of(
            "华为", "腾讯", "阿里", "百度", "京东", "美团", "小米", "万科", "恒大", "碧桂园", "保利", "融创", "中建", "中铁", "中石化", "中石油", "国家电网",
            "海尔", "格力", "美的", "联想", "比亚迪", "吉利", "雅戈尔", "方太", "苏宁", "国美", "永辉", "大润发", "沃尔玛", "麦当劳", "肯德基", "星巴克",
            "海底捞", "顺丰", "圆通", "滴滴", "携程", "绿城", "银泰", "三江购物", "奥克斯", "宁德", "茅台", "五粮液", "蒙牛", "伊利", "娃哈哈", "农夫山泉",
            "老板电器", "公牛");

    @Test
    void sameSeedSameDecisionsWhateverTheCount() {
        assertThat(DemoDecisions.of(7, 300, TODAY)).containsExactlyElementsOf(SOME.subList(0, 300));
        assertThat(DemoDecisions.of(8, 300, TODAY)).isNotEqualTo(SOME.subList(0, 300));
        OriginalDecision one = SOME.get(12);
        assertThat(one.canonical())
                .isEqualTo(DemoDecisions.of(7, 13, TODAY).toList().getLast().canonical());
    }

    @Test
    void everyNumberIsUniqueAndMarkedAsFictitious() {
        assertThat(SOME).extracting(OriginalDecision::documentNumber).doesNotHaveDuplicates();
        assertThat(SOME).allSatisfy(decision -> {
            assertThat(decision.documentNumber())
                    .matches("演示\\p{IsHan}{1,8}(罚决|简罚|不罚决)字〔"
                            + decision.decisionDate().getYear() + "〕第\\d{6}号");
            assertThat(decision.dataSource()).isEqualTo(DemoDecisions.DATA_SOURCE);
        });
    }

    @Test
    void noTextIsBlankOrHasTemplateLeftovers() {
        for (OriginalDecision decision : SOME) {
            Stream.of(
                            decision.party(),
                            decision.offence(),
                            decision.facts(),
                            decision.legalBasis(),
                            decision.penalty(),
                            decision.agency())
                    .forEach(text -> assertThat(text).isNotBlank().doesNotContainPattern(LEFTOVER));
            assertThat(decision.facts()).hasSizeBetween(70, 3_000).endsWith("。").contains(decision.party());
        }
    }

    @Test
    void everyKindOfOffenceCanBeWritten() {
        assertThat(SOME).extracting(OriginalDecision::offence).satisfies(names -> assertThat(new HashSet<>(names))
                .hasSizeGreaterThanOrEqualTo(65));
        Set<PenaltyKind> kinds = new HashSet<>();
        DemoDecisions.of(1, 20_000, TODAY).forEach(decision -> kinds.addAll(decision.penaltyKinds()));
        assertThat(kinds)
                .contains(
                        PenaltyKind.WARNING,
                        PenaltyKind.FINE,
                        PenaltyKind.CONFISCATION_OF_INCOME,
                        PenaltyKind.CONFISCATION_OF_PROPERTY,
                        PenaltyKind.PRODUCTION_SUSPENSION,
                        PenaltyKind.LICENCE_REVOCATION,
                        PenaltyKind.LICENCE_SUSPENSION,
                        PenaltyKind.NO_PENALTY);
    }

    @Test
    void proportionsAreThoseOfADistrict() {
        assertThat(percent(decision -> !until(decision).isBefore(TODAY))).isBetween(82.0, 88.0);
        assertThat(percent(decision -> decision.partyKind() == PartyKind.NATURAL_PERSON))
                .isBetween(20.0, 40.0);
        assertThat(percent(decision -> decision.partyKind() == PartyKind.SOLE_TRADER))
                .isBetween(25.0, 50.0);
        assertThat(percent(decision -> decision.penaltyKinds().contains(PenaltyKind.FINE)))
                .isBetween(65.0, 85.0);
        assertThat(percent(decision -> decision.penaltyKinds().contains(PenaltyKind.NO_PENALTY)))
                .isBetween(4.0, 12.0);
        assertThat(percent(decision ->
                        decision.facts().contains("段塘") || decision.facts().contains("望海路")))
                .isGreaterThan(3);
        assertThat(SOME.stream().map(OriginalDecision::facts).distinct().count())
                .isEqualTo(SOME.size());
    }

    @Test
    void datesAreWorkingDaysOfTheLastThreeYearsTheNewestOfTheLastDays() {
        WorkingDays calendar = WorkingDays.vendored();
        assertThat(SOME).allSatisfy(decision -> {
            assertThat(decision.decisionDate()).isBetween(TODAY.minusYears(3).minusDays(7), TODAY);
            assertThat(calendar.isWorkingDay(decision.decisionDate())).isTrue();
            assertThat(until(decision))
                    .isBetween(
                            decision.decisionDate().plusMonths(3),
                            decision.decisionDate().plusYears(3));
        });
        assertThat(DemoDecisions.of(1, 2_000, TODAY).map(OriginalDecision::decisionDate))
                .anySatisfy(day -> assertThat(day).isAfter(TODAY.minusDays(4)));
    }

    @Test
    void amountsAgreeWithKindsAndText() {
        assertThat(SOME).allSatisfy(decision -> {
            boolean fined = decision.penaltyKinds().contains(PenaltyKind.FINE);
            assertThat(decision.fineYuan().signum() > 0).isEqualTo(fined);
            assertThat(decision.penalty().contains("罚款" + Yuan.written(decision.fineYuan())))
                    .isEqualTo(fined);
            assertThat(decision.confiscatedYuan().signum() > 0)
                    .isEqualTo(decision.penaltyKinds().contains(PenaltyKind.CONFISCATION_OF_INCOME));
        });
    }

    @Test
    void noNumberCanBelongToARealPersonOrCompany() {
        Set<String> seen = new HashSet<>();
        for (OriginalDecision decision : SOME) {
            ID.matcher(decision.facts()).results().forEach(found -> {
                assertThat(found.group()).startsWith(Codes.REGION);
                assertThat(idChecksumHolds(found.group())).isFalse();
                seen.add(found.group());
            });
            if (decision.uscc() != null) {
                assertThat(decision.uscc()).matches("9[12]330299MA[0-9A-HJ-NPQRTUWXY]{8}");
            }
            assertThat((decision.partyKind() == PartyKind.NATURAL_PERSON) == (decision.uscc() == null))
                    .isTrue();
            assertThat(REAL_COMPANIES.stream().noneMatch(decision.party()::contains)
                            || decision.partyKind() != PartyKind.ORGANISATION)
                    .isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    @Test
    void everyStreetLiesInOneSubdistrict() {
        assertThat(DemoPlaces.SUBDISTRICT_OF_STREET)
                .hasSizeGreaterThanOrEqualTo(80)
                .containsEntry("望海路", "西城街道");
        assertThat(DemoPlaces.SUBDISTRICTS).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(DemoPlaces.DISTRICTS).startsWith(DemoPlaces.DISTRICT).hasSize(4);
        assertThat(DemoPlaces.DISTRICT_OF_SUBDISTRICT.keySet())
                .containsExactlyInAnyOrderElementsOf(DemoPlaces.SUBDISTRICTS);
    }

    @Test
    void amountsInCapitals() {
        assertThat(Yuan.capital(new BigDecimal("500"))).isEqualTo("伍佰元整");
        assertThat(Yuan.capital(new BigDecimal("10050"))).isEqualTo("壹万零伍拾元整");
        assertThat(Yuan.capital(new BigDecimal("105000"))).isEqualTo("壹拾万伍仟元整");
        assertThat(Yuan.capital(new BigDecimal("1020.05"))).isEqualTo("壹仟零贰拾元零伍分");
        assertThat(Yuan.capital(new BigDecimal("3456.70"))).isEqualTo("叁仟肆佰伍拾陆元柒角");
        assertThat(Yuan.written(new BigDecimal("1234567.8"))).endsWith("（¥1,234,567.80）");
        assertThat(Yuan.written(new BigDecimal("500"))).isEqualTo("人民币伍佰元整（¥500.00）");
    }

    private static LocalDate until(OriginalDecision decision) {
        LocalDate until = decision.publishedUntil();
        assertThat(until).isNotNull();
        return until;
    }

    private static double percent(Predicate<OriginalDecision> property) {
        return 100.0 * SOME.stream().filter(property).count() / SOME.size();
    }

    private static boolean idChecksumHolds(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == id.charAt(17);
    }
}
