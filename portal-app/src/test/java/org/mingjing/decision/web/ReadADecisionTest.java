package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadADecisionTest {

    @Test
    void showsAnOrganisationsDecisionToEveryone() {
        var page = Pages.get("/decisions/" + InMemoryDecisions.ORGANISATION);
        assertThat(page.body())
                .contains("明州新城建筑装饰工程有限公司占用道路堆放建筑垃圾案</h1>", "公示中 · 至 2027-11-12", "3,500 元", "6 个月内")
                .contains("<meta property=\"og:title\" content=\"明州新城建筑装饰工程有限公司占用道路堆放建筑垃圾案\">")
                .contains("\"@type\":\"DigitalDocument\"", "\"name\":\"明州新城建筑装饰工程有限公司\"");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("unavailable_after: 2027-11-13T00:00:00+08:00");
        assertThat(page.body()).contains("name=\"robots\" content=\"unavailable_after: 2027-11-13T00:00:00+08:00\"");
    }

    @ParameterizedTest
    @CsvSource({InMemoryDecisions.PERSON + ",周某", InMemoryDecisions.TRADER + ",老周"})
    void namesNoPersonInWhatMachinesSpread(String id, String name) {
        var page = Pages.get("/decisions/" + id);
        String head = page.body().substring(0, page.body().indexOf("</head>"));
        assertThat(page.body()).contains(name);
        assertThat(head).doesNotContain(name).contains("content=\"noindex, noarchive\"", "og:title", "ld+json");
        for (String form : new String[] {"", ".json", ".txt"}) {
            assertThat(Pages.get("/decisions/" + id + form).headers().firstValue("X-Robots-Tag"))
                    .hasValue("noindex, noarchive");
        }
        assertThat(Pages.body("/sitemap-0.xml")).doesNotContain(id).contains(InMemoryDecisions.ORGANISATION);
        assertThat(Pages.body("/decisions.atom")).doesNotContain(name);
        assertThat(Pages.body("/decisions/" + id + ".atom")).doesNotContain(name);
        assertThat(Pages.body("/")).doesNotContain(name);
    }

    @Test
    void showsWhatWasCorrectedAndWhy() {
        assertThat(Pages.body("/decisions/" + InMemoryDecisions.ORGANISATION))
                .contains("笔误更正", "已按现场笔录更正", "约16立方米</del>", "约6立方米</ins>", "违法事实</dt>");
    }

    @Test
    void citesTheVersionWithAddressAndDay() {
        assertThat(Pages.body("/decisions/" + InMemoryDecisions.ORGANISATION))
                .contains(
                        "第2版[EB/OL]. (2026-11-20)[2026-11-21]. http://",
                        "@misc{mingjing-aaaaaaaaa1-v2,",
                        "version = {2}");
    }

    @Test
    void offersTheDoors() {
        assertThat(Pages.body("/decisions/" + InMemoryDecisions.ORGANISATION))
                .contains(
                        "/correction?decision=" + InMemoryDecisions.ORGANISATION + "&amp;category=NOT_ME",
                        "category=WRONG_CONTENT",
                        "category=CREDIT_REPAIR",
                        "/appeal?decision=" + InMemoryDecisions.ORGANISATION,
                        "/footage-request?decision=" + InMemoryDecisions.ORGANISATION,
                        "/about/contact#payment");
        assertThat(Pages.body("/about/contact"))
                .contains(
                        "id=\"wrong-person\"",
                        "id=\"error\"",
                        "id=\"credit-repair\"",
                        "id=\"appeal\"",
                        "id=\"payment\"");
    }

    @Test
    void leavesATombstoneOfAWithdrawnOne() {
        var page = Pages.get("/decisions/" + InMemoryDecisions.WITHDRAWN);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("演示综执罚决字〔2026〕第000055号", "决定被撤销", "经行政复议撤销", "2026-11-20", "明州区综合行政执法局");
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".txt", ".pdf", ".atom"})
    void answers410ToProgramsWithTheReason(String form) {
        var answer = Pages.get("/decisions/" + InMemoryDecisions.WITHDRAWN + form);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Pages.json(answer).get("reason").asString()).isEqualTo("REVOKED");
        assertThat(Pages.json(answer).get("documentNumber").asString()).isEqualTo("演示综执罚决字〔2026〕第000055号");
    }

    @Test
    void tellsNothingOfWhyOneIsAbsent() {
        var unknown = Pages.get("/decisions/zzzzzzzzzz");
        var other = Pages.get("/decisions/zzzzzzzzz1");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body().replace("zzzzzzzzzz", ""))
                .isEqualTo(other.body().replace("zzzzzzzzz1", ""));
        assertThat(Pages.get("/decisions/nonsense").statusCode()).isEqualTo(404);
        assertThat(Pages.get("/decisions/zzzzzzzzzz.json").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsContentApartInJson() {
        var json = Pages.json(Pages.get("/decisions/" + InMemoryDecisions.ORGANISATION + ".json"));
        assertThat(json.propertyNames())
                .containsExactly(
                        "id",
                        "version",
                        "status",
                        "content",
                        "publishedAt",
                        "publishedUntil",
                        "corrections",
                        "url",
                        "proof");
        assertThat(json.get("status").asString()).isEqualTo("CORRECTED");
        assertThat(json.get("publishedAt").asString()).isEqualTo("2026-11-19T15:40:00+08:00");
        assertThat(json.get("content").get("decisionDate").asString()).isEqualTo("2026-10-21");
        assertThat(json.get("content").get("penaltyKinds").get(1).asString()).isEqualTo("FINE");
        assertThat(json.get("content").has("publishedAt")).isFalse();
    }
}
