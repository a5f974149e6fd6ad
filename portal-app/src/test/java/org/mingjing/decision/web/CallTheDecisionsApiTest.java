package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTheDecisionsApiTest {

    @Test
    void answersWithTheContractsNames() {
        var page = Pages.json(Pages.get("/api/v1/decisions?q=" + encoded("占道") + "&size=2"));
        assertThat(page.propertyNames()).containsExactly("total", "page", "size", "next", "items", "facets");
        assertThat(page.get("facets").propertyNames()).contains("agency", "district", "kind", "offence", "year");
        assertThat(page.get("facets").get("year").get(0).propertyNames()).containsExactly("value", "count");
        assertThat(page.get("items").get(0).propertyNames())
                .contains(
                        "id",
                        "documentNumber",
                        "title",
                        "party",
                        "partyKind",
                        "agency",
                        "district",
                        "offence",
                        "penaltyKinds",
                        "fineYuan",
                        "decisionDate",
                        "publishedAt",
                        "publishedUntil",
                        "status",
                        "highlights",
                        "url");
        assertThat(page.get("items")
                        .get(0)
                        .get("highlights")
                        .get("title")
                        .get(1)
                        .get("marked")
                        .asBoolean())
                .isTrue();
        assertThat(page.get("size").asInt()).isEqualTo(2);
        assertThat(page.get("next").asString()).isEqualTo("cursor2");
    }

    @Test
    void showsOfAWithdrawnOneItsNumberDateAndReasonOnly() {
        var item = Pages.json(Pages.get("/api/v1/decisions?status=WITHDRAWN"))
                .get("items")
                .get(0);
        assertThat(item.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(item.get("withdrawalReason").asString()).isEqualTo("REVOKED");
        for (String hidden : new String[] {"title", "party", "partyKind", "offence", "fineYuan"}) {
            assertThat(item.get(hidden).isNull()).as(hidden).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "size=1000000, size",
        "size=0, size",
        "page=-1, page",
        "page=600&size=20, page",
        "from=2026-05-01&to=2026-01-01, from",
        "kind=NONSENSE, kind",
        "status=expired, status",
        "sort=up, sort",
        "to=2026-02-30, to",
        "fineMin=-1, fineMin",
        "partyKind=X, partyKind"
    })
    void refusesWhatItCanNotUseByName(String query, String parameter) {
        var answer = Pages.get("/api/v1/decisions?" + query, "Accept-Language", "en-GB");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Pages.json(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString())
                .contains("“" + parameter + "”")
                .containsPattern("[a-z]{3}");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(Pages.json(Pages.get("/api/v1/decisions?" + query))
                        .get("detail")
                        .asString())
                .containsPattern("\\p{IsHan}{2}");
    }

    @Test
    void findsOneByIdAndByNumber() {
        var one = Pages.json(Pages.get("/api/v1/decisions/" + InMemoryDecisions.ORGANISATION));
        assertThat(one.get("content").get("party").asString()).isEqualTo("明州新城建筑装饰工程有限公司");
        assertThat(one.get("proof").propertyNames()).containsExactly("salt", "commitment");
        var found = Pages.json(Pages.get("/api/v1/decisions/lookup?number=" + encoded("演示综执罚决字〔2026〕第000098号")));
        assertThat(found.get("id").asString()).isEqualTo(InMemoryDecisions.ORGANISATION);
        assertThat(Pages.get("/api/v1/decisions/lookup?number=1").statusCode()).isEqualTo(404);
        assertThat(Pages.get("/api/v1/decisions/lookup").statusCode()).isEqualTo(400);
        assertThat(Pages.get("/api/v1/decisions/" + InMemoryDecisions.WITHDRAWN).statusCode())
                .isEqualTo(410);
        assertThat(Pages.get("/api/v1/decisions/zzzzzzzzzz").statusCode()).isEqualTo(404);
    }

    @Test
    void completesWhatIsTyped() {
        var items = Pages.json(Pages.get("/api/v1/decisions/suggest?q=" + encoded("占道")))
                .get("items");
        assertThat(items.get(0).get("text").asString()).isEqualTo("占道经营");
        assertThat(items.get(0).propertyNames()).containsExactlyInAnyOrder("text", "kind", "count");
        assertThat(Pages.json(Pages.get("/api/v1/decisions/suggest"))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void checksATextsCitations() {
        var answer = Pages.post(
                "/api/v1/decisions/citations", "{\"text\":\"据演示综执罚决字〔2026〕第000055号和演示综执罚决字〔2026〕第000123号\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Pages.json(answer).get("items").findValuesAsString("status")).contains("WITHDRAWN", "PUBLISHED");
        assertThat(Pages.post("/api/v1/decisions/citations", "{}").statusCode()).isEqualTo(400);
        var broken = Pages.post("/api/v1/decisions/citations", "{", "Accept-Language", "zh-CN");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Pages.post("/api/v1/decisions/citations", "{\"text\":\"" + "字".repeat(100_001) + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void describesItself() {
        var description = Pages.json(Pages.get("/api/openapi.json"));
        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/v1/decisions",
                        "/api/v1/decisions/{id}",
                        "/api/v1/decisions/suggest",
                        "/api/v1/decisions/lookup",
                        "/api/v1/decisions/citations",
                        "/api/v1/verify/{id}");
        var schemas = description.get("components").get("schemas");
        assertThat(schemas.get("Decision").get("properties").get("content").toString())
                .contains("DecisionContent");
        assertThat(schemas.get("Proof").get("properties").propertyNames())
                .containsExactlyInAnyOrder("salt", "commitment");
        assertThat(schemas.get("Verification").get("properties").propertyNames())
                .contains("status", "content", "entry", "salt", "inclusionProof", "checkpoint", "key", "history");
        var parameters =
                description.get("paths").get("/api/v1/decisions").get("get").get("parameters");
        assertThat(parameters.findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "q",
                        "agency",
                        "district",
                        "kind",
                        "offence",
                        "partyKind",
                        "from",
                        "to",
                        "fineMin",
                        "fineMax",
                        "status",
                        "sort",
                        "page",
                        "size",
                        "after");
        assertThat(Pages.body("/api")).contains("/api/openapi.json", "/api/v1/decisions/lookup");
    }

    @Test
    void answersUnknownAddressesAsProgramsExpect() {
        var answer = Pages.get("/api/v1/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
