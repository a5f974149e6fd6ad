package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchDecisionsTest {

    @Test
    void marksWhatMatchedAndCounts() {
        assertThat(Pages.body("/decisions?q=" + encoded("占道")))
                .contains(
                        "<mark>占道</mark>", "20 件", "数据截至 2026-11-20 15:40", "/decisions.atom?q=", "/decisions.xlsx?q=");
    }

    @Test
    void removesAFilterAndAddsAnother() {
        String body = Pages.body("/decisions?kind=FINE&q=" + encoded("占道") + "&page=2");
        assertThat(body)
                .contains("罚款</span>", "href=\"/decisions?q=%E5%8D%A0%E9%81%93\"")
                .doesNotContain("page=2&amp;kind");
        assertThat(body)
                .contains(
                        "href=\"/decisions?q=%E5%8D%A0%E9%81%93&amp;kind=FINE&amp;from=2026-01-01&amp;to=2026-12-31\"");
    }

    @Test
    void pagesToTheEnd() {
        assertThat(Pages.body("/decisions"))
                .contains("第 1 / 5 页", "rel=\"next\" href=\"/decisions?page=2\"", "/decisions?page=5\"");
        assertThat(Pages.body("/decisions?page=5")).contains("第 5 / 5 页").doesNotContain("rel=\"next\"");
    }

    @Test
    void advisesWhereNothingIsFound() {
        String body = Pages.body("/decisions?kind=FINE&q=" + encoded("占到"));
        assertThat(body).contains("没有找到符合条件的公示决定", "您要找的是不是", "去掉全部筛选条件再查");
        assertThat(body).contains("href=\"/decisions?q=" + encoded("占道经营") + "&amp;kind=FINE\"");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30, 决定日期自”不是一个有效的日期",
        "from=2026-05-01&to=2026-01-01, 晚于结束日期",
        "fineMin=-3, 最低罚款”应当是",
        "fineMax=abc, 最高罚款”应当是",
        "page=-1, 页码”应当在",
        "page=99999999999999999999, 页码”应当在",
        "kind=NONSENSE, 处罚种类”的值不认识",
        "status=x&sort=y, 排序”的值不认识"
    })
    void saysWhatItDidNotUnderstandAndSearchesTheRest(String query, String message) {
        var page = Pages.get("/decisions?q=" + encoded("占道") + "&" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(message, "<mark>占道</mark>").containsAnyOf("role=\"alert\"");
        assertThat(Pages.get("/decisions?lang=en&" + query).body()).containsPattern("role=\"alert\"[^>]*>(<p>)?“[A-Z]");
    }

    @Test
    void answersAVeryLongQuery() {
        var page = Pages.get("/decisions?q=" + encoded("字".repeat(10_000)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("检索词”太长").hasSizeLessThan(60_000);
        assertThat(Pages.get("/api/v1/decisions?q=" + encoded("字".repeat(10_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void escapesHostileInputAndHostileRecords() {
        String hostile = encoded("\"><script>alert(3)</script>\u0000'");
        for (String path : new String[] {
            "/decisions?q=" + hostile + "&agency=" + hostile + "&from=" + hostile + "&sort=" + hostile,
            "/decisions?status=ALL&sort=oldest&offence=" + encoded("\"><img src=x onerror=alert(1)>"),
            "/decisions/" + InMemoryDecisions.HOSTILE,
            "/" + hostile,
            "/?lang=" + hostile + "&mode=" + hostile
        }) {
            assertThat(Pages.body(path))
                    .as(path)
                    .doesNotContain("<script>", "<img", "<b>市监")
                    .containsOnlyOnce("</html>");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
