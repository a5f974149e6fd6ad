package org.mingjing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagQuestionsAboutIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请问您贵姓？",
                "方便留个电话吗",
                "请提供您的姓名和联系方式",
                "您是谁？",
                "你住在哪一栋？",
                "请告知身份证号码",
                "您 的 手机 号码是多少",
                "Could you tell us who you are?",
                "Please leave your contact details"
            })
    void asksWhoTheReporterIs(String words) {
        assertThat(IdentityQuestion.asks(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "桌椅通常几点收走？",
                "请问是在路的东侧还是西侧？",
                "您拍照的时间大概是几点？",
                "店名是什么？",
                "我们今晚到现场查看，结果会写在这里。",
                "Which side of the street was it on?"
            })
    void asksAboutTheMatter(String words) {
        assertThat(IdentityQuestion.asks(words)).isFalse();
    }
}
