package org.mingjing.decision.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.shared.PartyKind;

class ReadValuesAsAgenciesWriteThemTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026年1月5日",
                "2026.01.05",
                "20260105",
                "46027",
                "２０２６年１月５日",
                "2026-01-05 00:00:00",
                "2026/1/5 0:00",
                " 2026-01-05 ",
                "2026 年 1 月 5 日",
                "2026-01-05T00:00:00"
            })
    void dates(String written) throws IOException {
        assertThat(Reading.accepted(Reading.with(directory, "处罚决定日期", written)).decisionDate())
                .isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年2月30日", "2026-13-01", "26-1-5", "昨天", "20260230", "0001-01-01", "99999"})
    void impossibleDates(String written) throws IOException {
        assertThat(Reading.faults(Reading.with(directory, "处罚决定日期", written)))
                .containsExactly(FaultReason.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.2|2000",
                "1.2345|12345",
                "0.005|50",
                "20|200000",
                "1,234.5|12345000",
                "０．２|2000",
                "0.05万元|500",
                "500元|500",
                "0|0",
                "/|0",
                "''|0",
                "0.00005|0.5",
                "人民币500元整|500",
                "￥500元|500",
                "1亿元|100000000"
            })
    void amounts(String written, String yuan) throws IOException {
        assertThat(Reading.accepted(Reading.with(directory, "罚款金额", written))
                        .fineYuan()
                        .toPlainString())
                .isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "两千元,AMOUNT_NOT_A_NUMBER",
        "-0.2,NEGATIVE_AMOUNT",
        "(0.2),NEGATIVE_AMOUNT",
        "－０．２,NEGATIVE_AMOUNT",
        "0.2.1,AMOUNT_NOT_A_NUMBER",
        "1e9,AMOUNT_NOT_A_NUMBER",
        "9999999999999,AMOUNT_TOO_LARGE",
        "0.1234567,AMOUNT_FINER_THAN_A_FEN",
        "NaN,AMOUNT_NOT_A_NUMBER",
        "'1,2',AMOUNT_NOT_A_NUMBER"
    })
    void amountsThatAreNone(String written, FaultReason reason) throws IOException {
        assertThat(Reading.faults(Reading.with(directory, "罚款金额", written))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"法人及非法人组织,ORGANISATION", "个体工商户,SOLE_TRADER", "自然人,NATURAL_PERSON", "个人,NATURAL_PERSON"})
    void partyKinds(String written, PartyKind kind) throws IOException {
        assertThat(Reading.accepted(Reading.with(directory, "行政相对人类别", written)).partyKind())
                .isEqualTo(kind);
    }

    @Test
    void aPartyOfNoKindIsNeverGuessed() throws IOException {
        assertThat(Reading.faults(Reading.with(directory, "行政相对人类别", "")))
                .containsExactly(FaultReason.MISSING_PARTY_KIND);
        assertThat(Reading.faults(Reading.with(directory, "行政相对人类别", "某类")))
                .containsExactly(FaultReason.UNKNOWN_PARTY_KIND);
    }

    @Test
    void missingAndOverlongValues() throws IOException {
        assertThat(Reading.faults(Reading.with(directory, "行政相对人名称", "　"))).containsExactly(FaultReason.MISSING_PARTY);
        assertThat(Reading.faults(Reading.with(directory, "行政相对人名称", "长".repeat(201))))
                .containsExactly(FaultReason.TOO_LONG);
        assertThat(Reading.faults(Reading.with(directory, "处罚机关", "某\u0007局")))
                .containsExactly(FaultReason.CONTROL_CHARACTERS);
    }

    @Test
    void documentNumbersGetTheBracketsOfTheStandard() throws IOException {
        for (String written : new String[] {"某罚字[2026]第1号", "某罚字（2026）第1号", "某罚字 【2026】第1号", "某罚字〔2026〕第1号"}) {
            assertThat(Reading.accepted(Reading.with(directory, "行政处罚决定文书号", written))
                            .documentNumber())
                    .isEqualTo("某罚字〔2026〕第1号");
        }
    }

    @Test
    void checksums() {
        assertThat(Uscc.checksumHolds("91350100M000100Y43")).isTrue();
        assertThat(Uscc.checksumHolds("91350100M000100Y44")).isFalse();
        assertThat(Uscc.checksumHolds("91350100M000100I43")).isFalse();
        assertThat(ResidentId.checksumHolds("11010519491231002X")).isTrue();
        assertThat(ResidentId.checksumHolds("110105194912310021")).isFalse();
        assertThat(ResidentId.checksumHolds("110105491231002")).isTrue();
        assertThat(ResidentId.checksumHolds("110105491331002")).isFalse();
    }

    @Test
    void warnings() throws IOException {
        assertThat(Reading.warnings(Reading.with(directory, "处罚决定日期", "2026-12-30")))
                .contains(Warning.Reason.DATE_IN_FUTURE);
        assertThat(Reading.warnings(Reading.with(directory, "公示截止期", "2029-01-05")))
                .contains(Warning.Reason.PUBLISHED_UNTIL_LONGER_THAN_CLASS);
        assertThat(Reading.warnings(Reading.with(directory, "公示截止期", "2026-12-31")))
                .doesNotContain(Warning.Reason.PUBLISHED_UNTIL_LONGER_THAN_CLASS);
        assertThat(Reading.warnings(Reading.with(directory, "公示截止期", "2025-01-05")))
                .contains(Warning.Reason.PUBLISHED_UNTIL_BEFORE_DECISION);
        assertThat(Reading.warnings(Reading.with(directory, "公示截止期", "长期")))
                .contains(Warning.Reason.MISSING_PUBLISHED_UNTIL);
        assertThat(Reading.warnings(Reading.with(directory, "处罚类别", "打手心")))
                .contains(Warning.Reason.UNKNOWN_PENALTY_KIND);
        assertThat(Reading.warnings(Reading.with(directory, "罚款金额", "2000")))
                .contains(Warning.Reason.FINE_DIFFERS_FROM_WORDS);
    }

    @Test
    void maskedValuesShowNoPerson() {
        assertThat(new Fault("罚款金额", 1, FaultReason.AMOUNT_NOT_A_NUMBER, "两千元").masked())
                .isEqualTo("两**");
        assertThat(new Fault("处罚决定日期", 1, FaultReason.IMPOSSIBLE_DATE, "2026年2月30日").masked())
                .isEqualTo("2026年2月30日");
        assertThat(new Fault("处罚决定日期", 1, FaultReason.IMPOSSIBLE_DATE, "13976787301").toString())
                .doesNotContain("139");
        assertThat(new Fault("", 1, FaultReason.BROKEN_JSON, "{\"张三\"").masked())
                .isEmpty();
    }
}
