package org.mingjing.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.staff.Department;

class RouteACaseTest {

    private static Router router;

    @BeforeAll
    static void train() throws Exception {
        router = Routers.create();
    }

    @AfterEach
    void forget() {
        router.learn(List.of());
    }

    private static Proposal report(String text) {
        return router.propose(new Question("REPORT", null, null, text, null));
    }

    private static List<String> keys(Proposal proposal) {
        return proposal.reasons().stream().map(Reason::key).toList();
    }

    @Test
    void isMostlyRightOnSentencesItNeverSaw() {
        List<Routers.Answer> answers = Routers.answers(router);
        assertThat(answers).hasSizeGreaterThanOrEqualTo(300);
        assertThat(answers.stream().filter(Routers.Answer::rightCategory).count())
                .isGreaterThan(answers.size() * 82L / 100);
        assertThat(answers.stream().filter(Routers.Answer::rightDepartment).count())
                .isGreaterThan(answers.size() * 90L / 100);
    }

    @Test
    void isJudgedBySentencesThatItWasNotTrainedOn() {
        Set<String> trained = TrainingSentences.read(Routers.settings().training()).stream()
                .map(TrainingSentences.Sentence::text)
                .collect(Collectors.toSet());
        assertThat(Routers.labelled()).noneMatch(row -> trained.contains(row.get(5)));
    }

    @Test
    void saysWhyInTheTextsOwnWords() {
        Proposal proposal = report("望海路小吃店把桌椅摆到盲道上，占道经营");
        assertThat(proposal.department()).isEqualTo("XICHENG");
        assertThat(proposal.category()).isEqualTo("STREET_TRADING");
        assertThat(proposal.reasons()).contains(Reason.of("place", "西城街道"));
        assertThat(proposal.reasons())
                .filteredOn(reason -> reason.key().endsWith(".words"))
                .singleElement()
                .satisfies(reason -> assertThat("望海路小吃店把桌椅摆到盲道上，占道经营")
                        .contains(reason.args().getFirst().split("、")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"望海路 占 道 經 營 擺 攤", "望海路占\u200b道经\u202e营摆摊", "望海路，占道经營，摆摊"})
    void readsWhatIsSpacedTraditionalOrHidden(String text) {
        assertThat(report(text).category()).isEqualTo("STREET_TRADING");
    }

    @Test
    void proposesJointWork() {
        Proposal building = report("苍松路有人在楼顶搭建阳光房，是违章建筑");
        assertThat(building.department()).isEqualTo("XICHENG");
        assertThat(building.joint()).containsExactly("BRIGADE1");
        Proposal waste = router.propose(new Question("REPORT", "CONSTRUCTION_WASTE", "湖心街道", "渣土车一路撒漏", null));
        assertThat(waste.department()).isEqualTo("BRIGADE2");
        assertThat(waste.joint()).containsExactly("HUXIN");
        assertThat(keys(waste)).contains("routing.reason.chosen");
    }

    @Test
    void neverGoesToTheDepartmentComplainedAbout() throws Exception {
        for (Department department : Routers.departments().all()) {
            for (String kind : List.of("COMPLAINT", "REPORT", "APPEAL", "CORRECTION", "SUGGESTION", "FOOTAGE")) {
                if (department.duty().equals("INTAKE")) {
                    continue;
                }
                Proposal proposal =
                        router.propose(new Question(kind, null, "西城街道", "队员骂人，违建也不处理，渣土乱倒", department.code()));
                assertThat(proposal.department()).isNotEqualTo(department.code());
                assertThat(proposal.joint()).doesNotContain(department.code());
                assertThat(proposal.alternatives())
                        .noneMatch(other -> other.department().equals(department.code()));
            }
        }
        router.learn(List.of(new Correction("队员骂人还推人", "CONDUCT", "GULOU")));
        assertThat(router.propose(new Question("COMPLAINT", null, "古楼街道", "队员骂人还推人", "GULOU"))
                        .department())
                .isEqualTo("DISCIPLINE");
    }

    @Test
    void knowsADepartmentThatAComplaintNames() {
        Proposal proposal = router.propose(new Question("COMPLAINT", null, null, "督察科的人态度恶劣，骂人", null));
        assertThat(proposal.department()).isEqualTo("SUPERVISION");
        assertThat(keys(proposal)).contains("routing.reason.conflict");
    }

    @Test
    void takesLeaksPastTheHandlingDepartment() {
        assertThat(router.propose(new Question("COMPLAINT", "LEAK", null, "我举报之后店主就找上门", null))
                        .department())
                .isEqualTo("SUPERVISION");
    }

    @Test
    void leavesToTheDeskWhatItCannotPlace() throws Exception {
        assertThat(keys(report("有人摆摊卖水果"))).contains("routing.reason.no-place");
        assertThat(keys(report("听潮大道有人摆摊卖水果"))).contains("routing.reason.elsewhere-place");
        Proposal unsure = Routers.create(0.9999).propose(new Question("REPORT", null, "西城街道", "路边那个东西", null));
        assertThat(unsure.department()).isEqualTo("INTAKE");
        assertThat(keys(unsure)).contains("routing.reason.unsure");
        assertThat(unsure.alternatives()).isNotEmpty();
    }

    @Test
    void learnsFromCorrectionsAndForgets() {
        var question = new Question("REPORT", null, "古楼街道", "有人在屋顶养鸽子，羽毛飘得到处都是", null);
        Proposal before = router.propose(question);
        assertThat(before.department()).isNotEqualTo("BRIGADE1");
        router.learn(List.of(
                new Correction("隔壁在屋顶养鸽子，羽毛飘得到处是", "PROPERTY_MANAGEMENT", "BRIGADE1"),
                new Correction("屋顶养鸽子，羽毛到处飘", "PROPERTY_MANAGEMENT", "BRIGADE1")));
        Proposal after = router.propose(question);
        assertThat(after.department()).isEqualTo("BRIGADE1");
        assertThat(after.category()).isEqualTo("PROPERTY_MANAGEMENT");
        assertThat(keys(after)).contains("routing.reason.precedent");
        router.learn(List.of());
        assertThat(router.propose(question)).isEqualTo(before);
    }

    @Test
    void doesNotSendACaseToAnotherSubdistrictsSquad() {
        router.learn(List.of(new Correction("望海路有人摆摊卖水果堵住路口", "STREET_TRADING", "XICHENG")));
        assertThat(report("孝闻街有人摆摊卖水果堵住路口").department()).isEqualTo("GULOU");
    }

    @Test
    void bearsAnyText() {
        String controls = "\u0000\u0007\u202e\u200b\ud800<script>alert(1)</script>' or 1=1 --";
        for (String text : List.of(
                "", " ", "\n", controls, "😀".repeat(50), "noise at night", "，".repeat(9), "占道".repeat(500_000))) {
            for (String kind : List.of("REPORT", "COMPLAINT", "NONE")) {
                Proposal proposal = router.propose(new Question(kind, "NO_SUCH", "nowhere", text, "NOBODY"));
                assertThat(proposal.confidence()).isBetween(0.0, 1.0);
                assertThat(proposal.department()).isNotBlank();
            }
        }
        assertThat(router.propose(new Question("NONE", null, null, "", null)).department())
                .isEqualTo("INTAKE");
    }

    @Test
    void keepsTextOutOfLogs() {
        Proposal proposal = report("望海路秘密词占道摆摊");
        assertThat(proposal + " " + proposal.reasons()
                        + new Question("REPORT", null, null, "秘密词", null)
                        + new Correction("秘密词", "NOISE", "XICHENG")
                        + Reading.of("秘密词", List.of()))
                .doesNotContain("秘密词", "占道");
    }

    @Test
    void hasWordsForEveryReason() throws Exception {
        Set<Object> chinese = bundle("routing").keySet();
        assertThat(bundle("routing_en").keySet()).isEqualTo(chinese);
        Set<String> given = new HashSet<>();
        Routers.answers(router).forEach(answer -> given.addAll(keys(answer.proposal())));
        given.addAll(keys(router.propose(new Question("COMPLAINT", "LEAK", null, "着火了", "LEGAL"))));
        assertThat(chinese).containsAll(given);
    }

    private static Properties bundle(String name) throws Exception {
        var words = new Properties();
        try (InputStream in = RouteACaseTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            words.load(in);
        }
        return words;
    }
}
