package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.search.DecisionHits.Fragment;

class SeeWhyItWasFoundTest {

    private static final String FACTS =
            "二〇二六年五月十八日，当事人" + "如何如何，".repeat(40) + "在机场路354号占道經營，𠮷𠮷ＫＦＣ早点摊。" + "其他情况从略。".repeat(20);

    @TempDir
    Path directory;

    LuceneDecisionIndex index;

    @BeforeEach
    void open() {
        index = LuceneDecisionIndex.open(directory);
        index.apply(
                List.of(Decisions.draft("a")
                        .party("老周占道小吃店", "SOLE_TRADER")
                        .facts(FACTS)
                        .basis("《城市市容条例》第十四条")
                        .penalty("罚款人民币500元")
                        .build()),
                List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Map<String, List<Fragment>> marksOf(String text) {
        return Ask.text(text).in(index).items().getFirst().highlights();
    }

    private static List<String> marked(List<Fragment> fragments) {
        return fragments.stream().filter(Fragment::marked).map(Fragment::text).toList();
    }

    private static String whole(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }

    @Test
    void theOriginalSpellingIsMarkedAndNeighboursAreOneMark() {
        Map<String, List<Fragment>> marks = marksOf("占道经营");
        assertThat(marked(marks.get("facts"))).containsExactly("占道經營");
        assertThat(marked(marks.get("title"))).containsExactly("占道", "占道经营");
        assertThat(marked(marks.get("party"))).containsExactly("占道");
        assertThat(marks).doesNotContainKeys("legalBasis", "penalty", "documentNumber");
    }

    @Test
    void theBestPassageIsShownBetweenEllipses() {
        List<Fragment> facts = marksOf("占道经营 KFC").get("facts");
        assertThat(marked(facts)).containsExactly("占道經營", "ＫＦＣ");
        assertThat(facts.getFirst()).isEqualTo(new Fragment("…", false));
        assertThat(facts.getLast()).isEqualTo(new Fragment("…", false));
        assertThat(whole(facts).length()).isBetween(80, 100);
        assertThat(FACTS).contains(whole(facts).replace("…", ""));
    }

    @Test
    void shortTextsAreShownWhole() {
        assertThat(whole(marksOf("500元").get("penalty"))).isEqualTo("罚款人民币500元");
        assertThat(marked(marksOf("\"人民币500\"").get("penalty"))).containsExactly("人民币500");
    }

    @Test
    void fieldsAreMarkedInTheirOwnText() {
        Map<String, List<Fragment>> marks = marksOf("依据:市容条例");
        assertThat(marked(marks.get("legalBasis"))).containsExactly("市容条例");
        assertThat(marksOf("当事人:占道")).containsOnlyKeys("title", "party");
        assertThat(marksOf("占道 -渣土")).doesNotContainKey("penalty");
    }

    @Test
    void aNumberAskedForIsMarkedWhole() {
        assertThat(marksOf("2026 1 综执").get("documentNumber"))
                .containsExactly(new Fragment("明综执罚决字〔2026〕第000001号", true));
    }

    @Test
    void withoutWordsNothingIsMarked() {
        assertThat(marksOf("")).isEmpty();
    }
}
