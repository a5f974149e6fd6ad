package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.search.DecisionIndex.Suggestion;

class CompleteWhatIsTypedTest {

    @TempDir
    Path directory;

    LuceneDecisionIndex index;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        index = LuceneDecisionIndex.open(directory, clock);
        index.apply(
                List.of(
                        Decisions.draft("a")
                                .party("明州宏达餐饮管理有限公司", "ORGANISATION")
                                .number("明综执罚决字〔2026〕第000123号")
                                .facts("当事人在望海路33号占道经营。")
                                .build(),
                        Decisions.draft("b")
                                .party("老周饮食店", "SOLE_TRADER")
                                .number("明综执罚决字〔2026〕第000124号")
                                .build(),
                        Decisions.draft("c")
                                .party("周润发", "NATURAL_PERSON")
                                .offence("未经许可占道经营")
                                .build(),
                        Decisions.draft("d").party("周伯通", "SOLE_TRADER").build(),
                        Decisions.draft("e")
                                .offence("过期的行为")
                                .party("过期有限公司", "ORGANISATION")
                                .until(LocalDate.of(2026, 11, 20))
                                .build()),
                List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> texts(String typed) {
        return index.suggest(typed, 10).stream().map(Suggestion::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "占道, 占道经营",
        "佔道, 占道经营",
        "zd, 占道经营",
        "ZDJY, 占道经营",
        "zhandao, 占道经营",
        "zhan dao j, 占道经营",
        "道经, 占道经营",
        "jingying, 占道经营",
        "综合, 明州区综合行政执法局",
        "zhxzzf, 明州区综合行政执法局",
        "duantang, 段塘街道",
        "望海, 望海路",
        "whl, 望海路",
        "宏达, 明州宏达餐饮管理有限公司",
        "mzhd, 明州宏达餐饮管理有限公司",
        "hongda, 明州宏达餐饮管理有限公司",
        "laozhou, 老周饮食店",
        "2026 12, 明综执罚决字〔2026〕第000123号",
        "明综执罚决字〔2026〕第0001, 明综执罚决字〔2026〕第000124号"
    })
    void chineseAndPinyinAreCompleted(String typed, String expected) {
        assertThat(texts(typed)).contains(expected);
    }

    @Test
    void theBeginningComesFirstAndCountsAreTold() {
        assertThat(index.suggest("占道经", 10))
                .containsExactly(new Suggestion("占道经营", "offence", 3), new Suggestion("未经许可占道经营", "offence", 1));
        assertThat(index.suggest("占道经", 1)).hasSize(1);
        assertThat(index.suggest("占道经", -1)).isEmpty();
    }

    @Test
    void everySuggestionFindsSomething() {
        for (String typed : List.of("占", "m", "zh", "明州", "2026 1")) {
            for (Suggestion suggestion : index.suggest(typed, 50)) {
                assertThat(Ask.text(suggestion.text()).in(index).total())
                        .as(suggestion.text())
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"周润", "润发", "zhourun", "zrf", "周伯", "zbt", "周"})
    void nobodysNameIsSuggested(String typed) {
        assertThat(texts(typed)).doesNotContain("周润发", "周伯通");
    }

    @Test
    void whatIsNoLongerPublicIsNotSuggested() {
        assertThat(texts("过期")).isEmpty();
        assertThat(texts("guoqi")).isEmpty();
        index.apply(List.of(Decisions.draft("a").withdrawn("有误").build()), List.of("b"));
        for (String typed : List.of("宏达", "hongda", "望海", "老周", "2026 12")) {
            assertThat(texts(typed)).as(typed).isEmpty();
        }
        assertThat(index.suggest("占道经营", 1).getFirst().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\u0000", "'", "(((", "-"})
    void nothingCompletesNothing(String typed) {
        assertThat(texts(typed)).isEmpty();
    }

    @Test
    void longTypingIsCut() {
        assertThat(index.suggest("z".repeat(10_000), 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"战道经营, 占道经营", "占道经赢, 占道经营", "老周饮料店, 老周饮食店", "占道经营 洪达, 占道经营 宏达", "段糖街道, 段塘街道"})
    void aBetterSpellingIsOfferedWhereNothingWasFound(String typed, String better) {
        DecisionHits hits = Ask.text(typed).in(index);
        assertThat(hits.total()).isZero();
        assertThat(hits.didYouMean()).isEqualTo(better);
        assertThat(Ask.text(better).in(index).total()).isPositive();
    }

    @Test
    void noSpellingIsOfferedThatFindsNothing() {
        assertThat(Ask.text("战道经营").agencies("别处").in(index).didYouMean()).isNull();
        assertThat(Ask.text("完全没有的东西").in(index).didYouMean()).isNull();
        assertThat(Ask.text("占道经营").in(index).didYouMean()).isNull();
    }
}
