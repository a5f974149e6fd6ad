package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.search.DecisionQuery.Sort;
import org.mingjing.search.DecisionQuery.StatusFilter;

class FindDecisionsTest {

    @TempDir
    Path directory;

    LuceneDecisionIndex index;

    @BeforeEach
    void open() {
        index = LuceneDecisionIndex.open(directory);
        index.apply(
                List.of(
                        Decisions.draft("stall")
                                .number("明综执罚决字〔2026〕第000123号")
                                .party("明州区老周饮食店", "SOLE_TRADER")
                                .facts("2026年5月18日，当事人在机场路354号占用城市道路摆设摊点，经营早点，影响通行。")
                                .basis("《城市市容和环境卫生管理条例》第十四条")
                                .penalty("罚款人民币500元")
                                .build(),
                        Decisions.draft("waste")
                                .number("甬海综执罚决字〔2024〕第000123号")
                                .party("明州ＫＦＣ建筑工程有限公司", "ORGANISATION")
                                .agency("甬海区综合行政执法局")
                                .district("望春街道")
                                .offence("未按规定运输建筑垃圾")
                                .kinds(List.of("警告", "罚款"))
                                .fine("20000.50")
                                .decided(LocalDate.of(2024, 3, 1))
                                .facts("当事人驾驶重型自卸货车沿途抛撒建筑渣土，污染路面约77平方米，未占道经营。")
                                .basis("《城市建筑垃圾管理规定》第十四条、第二十三条")
                                .build(),
                        Decisions.draft("person")
                                .number("演示综执罚决字〔2025〕第000007号")
                                .party("周某", "NATURAL_PERSON")
                                .offence("夜间施工噪声扰民")
                                .decided(LocalDate.of(2025, 7, 7))
                                .until(LocalDate.of(2026, 11, 21))
                                .status(DecisionDocument.Status.CORRECTED)
                                .facts("当事人夜间进行施工，产生噪声，参见明综执罚决字〔2026〕第000123号。")
                                .build(),
                        Decisions.draft("gone")
                                .number("明综执罚决字〔2025〕第000099号")
                                .party("不该出现的名字有限公司", "ORGANISATION")
                                .facts("不该出现的事实")
                                .withdrawn("处罚依据错误")
                                .build()),
                List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026 123 明综执罚",
                "明综执罚 2026 123",
                "明综执罚决字[2026]第123号",
                "明综执罚决字〔2026〕第000123号",
                "明綜執罰決字〔２０２６〕第０００１２３號",
                "明综执罚决字【2026】123",
                "明综执罚决字2026第123号",
                "（2026）123",
                "2026-123",
                "文号:2026 123",
                "number: 明综执罚决字(2026)第123号",
                "文号：“明综执罚决字〔2026〕第000123号”"
            })
    void aNumberInAnySpellingFindsItsDecisionFirst(String spelling) {
        assertThat(Ask.text(spelling).idsIn(index)).startsWith("stall");
    }

    @Test
    void thePartOfANumbersLettersIsEnough() {
        assertThat(Ask.text("2024 123 海综执罚").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("2024 123 明综执罚").idsIn(index)).isEmpty();
        assertThat(Ask.text("演示综执罚决字〔2025〕第7号").idsIn(index)).containsExactly("person");
    }

    @Test
    void aNumberWithWordsNarrows() {
        assertThat(Ask.text("明综执罚决字〔2026〕第123号 噪声").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("-明综执罚决字〔2026〕第123号 明州").idsIn(index)).containsExactly("waste");
    }

    @ParameterizedTest
    @ValueSource(strings = {"佔道經營", "占道经营 老周", "老周饮食店", "５００元", "早点", "段塘街道占道经营", "摆设 摊点"})
    void wordsInAnyFormAreFound(String text) {
        assertThat(Ask.text(text).idsIn(index)).startsWith("stall");
    }

    @Test
    void theHeadCountsMoreThanAMention() {
        assertThat(Ask.text("占道经营").idsIn(index)).containsExactly("stall", "waste");
    }

    @Test
    void everyWordMustOccur() {
        assertThat(Ask.text("占道经营 渣土").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("占道经营 噪声").idsIn(index)).isEmpty();
    }

    @Test
    void wordsOfOneRunMayStandApart() {
        assertThat(Ask.text("夜间施工噪声").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("夜间噪声").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("夜间的噪声").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("占道经赢").idsIn(index)).isEmpty();
    }

    @Test
    void latinIsFoundInAnyCaseAndWidth() {
        assertThat(Ask.text("kfc").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("ＫＦＣ").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("kf").idsIn(index)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"夜间进行施工\"", "“夜间进行施工”", "「夜間進行施工」", "\"夜间进行施工，产生噪声\""})
    void phrasesStandAsTheyAre(String text) {
        assertThat(Ask.text(text).idsIn(index)).containsExactly("person");
    }

    @Test
    void aPhraseIsMoreThanItsWords() {
        assertThat(Ask.text("\"夜间噪声\"").idsIn(index)).isEmpty();
        assertThat(Ask.text("\"施工产生\"").idsIn(index)).isEmpty();
    }

    @Test
    void exclusionsTakeAway() {
        assertThat(Ask.text("占道经营 -渣土").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("占道经营 －“建筑渣土”").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("-占道经营").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("-当事人:周某 -渣土").idsIn(index)).containsExactly("stall");
    }

    @Test
    void fieldsLookInTheirOwnText() {
        assertThat(Ask.text("当事人:老周").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("party:kfc").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("机关：甬海").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("街道:望春").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("违法行为: 占道经营").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("OFFENCE:占道经营").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("依据:建筑垃圾管理规定").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("事实:占道经营").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("facts:\"重型自卸货车沿途抛撒\"").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("事实:市容").idsIn(index)).isEmpty();
        assertThat(Ask.text("文号:甬海综执").idsIn(index)).containsExactly("waste");
    }

    @Test
    void oneCharacterIsFoundWhereverItStands() {
        assertThat(Ask.text("摊").idsIn(index)).containsExactly("stall");
        assertThat(Ask.text("某").idsIn(index)).containsExactly("person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "???", "\"", "\"\"", "-", "- -", "。，！", "\u0000\u0001", "😀", "()[]{}^~\\/", "- \"", "～"})
    void whatCannotBeSearchedForFindsNothing(String text) {
        assertThat(Ask.text(text).in(index).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"占道经营",
                "占道经营\"",
                "“占道经营 ",
                "占道*经营*",
                "占道经营 AND (",
                "a:b:c",
                "(a+)+$ .*.*.*",
                "当事人:",
                "当事人:\"",
                "-\"",
                "party:-",
                "[* TO *]",
                "占道\u0000经营",
                "𠮷𠮷家 \uD842",
                "文号:",
                "number:\"",
                "2026 2025 2024",
                "〔2026〕",
                "0000000000000000000000"
            })
    void strangeQueriesAreText(String text) {
        assertThat(Ask.text(text).in(index)).isNotNull();
        assertThat(index.suggest(text, 10)).isNotNull();
    }

    @Test
    void unbalancedQuotesAreText() {
        assertThat(Ask.text("\"占道经营").idsIn(index)).startsWith("stall");
        assertThat(Ask.text("占道经营*").idsIn(index)).startsWith("stall");
        assertThat(Ask.text("占道\u0000经营").idsIn(index)).startsWith("stall");
    }

    @Test
    void longQueriesAreCut() {
        assertThat(Ask.text("占道经营 ".repeat(2_000)).idsIn(index)).contains("stall");
        assertThat(Ask.text("占".repeat(10_000)).in(index).total()).isZero();
        assertThat(Ask.text("\"-:*(".repeat(2_500)).in(index).total()).isZero();
        assertThat(Ask.text("占 道 ".repeat(5_000)).in(index)).isNotNull();
    }

    @Test
    void blankFindsEverythingNewestFirst() {
        assertThat(Ask.text("  ").idsIn(index)).containsExactly("stall", "person", "waste");
    }

    @Test
    void publicityEndsWithItsLastDay() {
        assertThat(Ask.text("噪声").idsIn(index)).containsExactly("person");
        assertThat(Ask.text("噪声").today(LocalDate.of(2026, 11, 22)).idsIn(index))
                .isEmpty();
    }

    @Test
    void statesAreToldApart() {
        assertThat(Ask.text("").status(StatusFilter.CORRECTED).idsIn(index)).containsExactly("person");
        assertThat(Ask.text("").status(StatusFilter.WITHDRAWN).idsIn(index)).containsExactly("gone");
        assertThat(Ask.text("").status(StatusFilter.ALL).in(index).total()).isEqualTo(4);
    }

    @Test
    void ofAWithdrawnDecisionOnlyNumberAgencyDateAndReasonAreFound() {
        assertThat(Ask.text("2025 99").idsIn(index)).isEmpty();
        for (String text : List.of("2025 99", "明综执罚决字〔2025〕第000099号", "处罚依据错误", "机关:明州区 依据错误")) {
            assertThat(Ask.text(text).status(StatusFilter.WITHDRAWN).idsIn(index))
                    .as(text)
                    .containsExactly("gone");
        }
        for (String text : List.of("不该出现", "名字有限公司", "占道经营", "事实:不该出现的事实")) {
            assertThat(Ask.text(text).status(StatusFilter.WITHDRAWN).idsIn(index))
                    .as(text)
                    .isEmpty();
        }
        DecisionDocument gone = Ask.text("")
                .status(StatusFilter.WITHDRAWN)
                .in(index)
                .items()
                .getFirst()
                .document();
        assertThat(gone.party()).isEmpty();
        assertThat(gone.facts()).isEmpty();
        assertThat(gone.withdrawalReason()).isEqualTo("处罚依据错误");
    }

    @Test
    void filtersNarrow() {
        assertThat(Ask.text("").agencies("甬海区综合行政执法局", "别处").idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("")
                        .between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 7))
                        .idsIn(index))
                .containsExactly("person");
        assertThat(Ask.text("")
                        .between(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 1, 1))
                        .idsIn(index))
                .isEmpty();
        assertThat(Ask.text("").fine("20000.50", null).idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("").fine("20000.51", "1e2000000000").idsIn(index)).isEmpty();
        assertThat(Ask.text("").fine(null, "500").idsIn(index)).containsExactly("stall", "person");
    }

    @Test
    void aStoredDecisionComesBackWhole() {
        DecisionDocument put = Decisions.generated(17);
        index.apply(List.of(put), List.of());
        assertThat(Ask.text(put.documentNumber()).in(index).items().getFirst().document())
                .isEqualTo(put);
    }

    @Test
    void sortsAsAsked() {
        assertThat(Ask.text("").sort(Sort.OLDEST).idsIn(index)).containsExactly("waste", "person", "stall");
        assertThat(Ask.text("").sort(Sort.FINE_DESC).idsIn(index)).containsExactly("waste", "person", "stall");
        assertThat(Ask.text("").sort(Sort.FINE_ASC).idsIn(index)).containsExactly("person", "stall", "waste");
        assertThat(Ask.text("").sort(Sort.PUBLISHED).idsIn(index)).containsExactly("person", "stall", "waste");
    }

    @Test
    void pagesOutOfRangeAreEmptyOrClamped() {
        assertThat(Ask.text("").page(-1, 2).idsIn(index)).containsExactly("stall", "person");
        assertThat(Ask.text("").page(2, 2).idsIn(index)).containsExactly("waste");
        assertThat(Ask.text("").page(Integer.MAX_VALUE, Integer.MAX_VALUE).idsIn(index))
                .isEmpty();
        assertThat(Ask.text("").page(1, 1_000_000).in(index).items()).hasSize(3);
        assertThat(Ask.text("").page(1, 0).in(index).total()).isEqualTo(3);
        assertThat(Ask.text("").page(1, -5).in(index).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!", "中文", "AQ", "////////////////////"})
    void aCursorThatIsNoneIsAFact(String cursor) {
        assertThatThrownBy(() -> Ask.text("占道").after(cursor).in(index)).isInstanceOf(InvalidCursor.class);
    }
}
