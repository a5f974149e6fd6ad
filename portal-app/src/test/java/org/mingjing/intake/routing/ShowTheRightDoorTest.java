package org.mingjing.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowTheRightDoorTest {

    private static Router router;

    @BeforeAll
    static void train() throws Exception {
        router = Routers.create();
    }

    private static Proposal report(String text) {
        return router.propose(new Question("REPORT", null, null, text, null));
    }

    @ParameterizedTest
    @CsvSource({
        "楼下饭店着火了快来,119",
        "厨房煤气泄漏了，怎么办,119",
        "闻到很大的煤气味,119",
        "摊主拿刀追着人砍,110",
        "有人在工地晕倒了,120",
        "电梯里困住了人,119",
        "渣土车刚才撞到人了,122",
        "没有别的，就是着火了,119",
        "the restaurant is on fire,119",
    })
    void saysWhomToCallAtOnce(String text, String phone) {
        Proposal proposal = report(text);
        assertThat(proposal.emergency()).isTrue();
        assertThat(proposal.redirect()).isNotNull();
        assertThat(proposal.redirect().phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "离我家119米的地方有人摆摊",
                "没有着火，只是油烟大",
                "烟大得像着了火似的",
                "担心哪天着火",
                "煤气罐放在楼道里，容易起火",
                "昨天对面着火了，现在楼道还是黑的",
                "电梯老是困人",
                "如果有人晕倒谁负责",
                "上次有人持刀，后来处理了",
                "狗差点撞到人"
            })
    void raisesNoFalseAlarm(String text) {
        assertThat(report(text).emergency()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "老板拖欠我三个月工资,LABOUR",
        "超市卖过期食品,MARKET",
        "楼上邻居半夜跑跳,POLICE",
        "出租车拒载,TRANSPORT",
        "化工厂排废气,ENVIRONMENT",
    })
    void showsTheRightDoorForWhatBelongsElsewhere(String text, String code) {
        Proposal proposal = report(text);
        assertThat(proposal.redirect()).isNotNull();
        assertThat(proposal.redirect().code()).isEqualTo(code);
        assertThat(proposal.department()).isEqualTo("INTAKE");
        assertThat(proposal.emergency()).isFalse();
    }

    @Test
    void keepsAnAppealThatAsksForAnotherDoor() {
        Proposal proposal = router.propose(new Question("APPEAL", null, null, "罚得太重，我要申请行政复议", null));
        assertThat(proposal.department()).isEqualTo("LEGAL");
        assertThat(proposal.redirect()).isNotNull();
        assertThat(proposal.redirect().code()).isEqualTo("REVIEW");
    }
}
