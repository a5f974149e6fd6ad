package org.mingjing.decision.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.verification.Run.Kind;

class FindWhatDiffersTest {

    private static String side(List<Run> runs, Kind without) {
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }

    @Test
    void oneCharacterIsNamedAlone() {
        assertThat(TextDifference.between("罚款人民币五千元整", "罚款人民币五百元整"))
                .containsExactly(
                        new Run(Kind.BOTH, "罚款人民币五"),
                        new Run(Kind.FILE, "千"),
                        new Run(Kind.PUBLISHED, "百"),
                        new Run(Kind.BOTH, "元整"));
    }

    @Test
    void aNumberDiffersAsAWhole() {
        assertThat(TextDifference.between("罚款35,000元", "罚款3,500元"))
                .containsExactly(
                        new Run(Kind.BOTH, "罚款"),
                        new Run(Kind.FILE, "35,000"),
                        new Run(Kind.PUBLISHED, "3,500"),
                        new Run(Kind.BOTH, "元"));
    }

    @Test
    void bothSidesCanBeReadBackWhateverDiffers() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            String one = text(random, 1 + random.nextInt(60));
            String other = text(random, random.nextInt(60));
            List<Run> runs = TextDifference.between(one, other);
            assertThat(side(runs, Kind.PUBLISHED)).isEqualTo(one);
            assertThat(side(runs, Kind.FILE)).isEqualTo(other);
        }
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 5)
                .mapToObj(i -> "甲乙丙丁𠀀"
                        .codePoints()
                        .skip(i)
                        .limit(1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    @Test
    void twoLongStrangersAreToldApartAtOnce() {
        String one = text(new Random(2), 60_000);
        String other = "不同".repeat(60_000);
        List<Run> runs = TextDifference.between(one, other);
        assertThat(side(runs, Kind.PUBLISHED)).isEqualTo(one);
        assertThat(side(runs, Kind.FILE)).isEqualTo(other);
    }

    @Test
    void anExcerptLeavesOutWhatIsTheSame() {
        List<Run> runs = TextDifference.excerpt(
                TextDifference.between(
                        "甲".repeat(100) + "错" + "乙".repeat(100), "甲".repeat(100) + "对" + "乙".repeat(100)),
                5);
        assertThat(runs)
                .containsExactly(
                        new Run(Kind.GAP, ""),
                        new Run(Kind.BOTH, "甲甲甲甲甲"),
                        new Run(Kind.FILE, "错"),
                        new Run(Kind.PUBLISHED, "对"),
                        new Run(Kind.BOTH, "乙乙乙乙乙"),
                        new Run(Kind.GAP, ""));
    }
}
