package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanWhatPeopleTypeTest {

    @Test
    void controlsAndDirectionOverridesGoAndWordsStay() {
        assertThat(PlainText.of("占道\u0000经\u202E营\u200B，\u0007盲道\u2066过\uFEFF不去"))
                .isEqualTo("占道经营，盲道过不去");
    }

    @Test
    void lineEndsBecomeOneAndGapsShort() {
        assertThat(PlainText.of("一\r\n二\r三\u2028四\n\n\n\n\n\n五")).isEqualTo("一\n二\n三\n四\n\n\n五");
    }

    @Test
    void markupIsText() {
        assertThat(PlainText.of("<script>alert(1)</script>'; drop table intake_case;--"))
                .isEqualTo("<script>alert(1)</script>'; drop table intake_case;--");
    }

    @Test
    void stackedMarksAreCutAndEmojiKept() {
        assertThat(PlainText.of("e" + "\u0301".repeat(50))).hasSizeLessThan(8);
        assertThat(PlainText.of("👷🏽‍♀️在施工")).contains("👷🏽").contains("在施工");
    }

    @Test
    void loneSurrogatesAndTagsGo() {
        assertThat(PlainText.of("a\uD800b" + new String(Character.toChars(0xE0041)) + "c"))
                .isEqualTo("abc");
    }
}
