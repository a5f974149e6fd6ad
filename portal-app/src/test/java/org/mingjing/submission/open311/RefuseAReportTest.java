package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.open311.Documents.assertGolden;
import static org.mingjing.submission.open311.Documents.assertSame;
import static org.mingjing.submission.open311.Documents.json;
import static org.mingjing.submission.open311.Documents.xml;
import static org.mingjing.submission.open311.Open311Client.report;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.testing.PortalTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A report that can't be taken, and a sender who may not: each reason is said, nothing is kept. */
@PortalTest
class RefuseAReportTest {

    @LocalServerPort
    int port;

    private Open311Client client;

    @BeforeEach
    void client() {
        client = new Open311Client(port);
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() throws Exception {
        Map<String, String> nothing = Map.of("api_key", Open311Client.KEY);
        HttpResponse<String> inJson = client.post("/requests.json?lang=en", nothing);
        HttpResponse<String> inXml = client.post("/requests.xml?lang=en", nothing);
        assertThat(inJson.statusCode()).isEqualTo(400);
        assertThat(inXml.statusCode()).isEqualTo(400);
        JsonNode json = json(inJson, "errors");
        Element xml = xml(inXml, "errors");
        assertSame(json, xml);
        assertGolden(json, "refused", Map.of());
        assertGolden(xml, "refused", Map.of());
    }

    @Test
    void whatCannotBeUsedIsRefused() throws Exception {
        assertThat(refused("service_code", "NOTHING")).isEqualTo(404);
        assertThat(refused("service_code", "CONDUCT")).isEqualTo(404);
        assertThat(refused("description", "短")).isEqualTo(400);
        assertThat(refused("description", "长".repeat(4001))).isEqualTo(400);
        assertThat(refused("address_string", "路".repeat(201))).isEqualTo(400);
        assertThat(refused("attribute[TARGET]", "店".repeat(201))).isEqualTo(400);
        assertThat(refused("address_string", "", "address_id", "17")).isEqualTo(400);
        assertThat(refused("lat", "29.9")).isEqualTo(400);
        // At sea, at the antipodes, off the globe, and no numbers.
        for (String[] place : new String[][] {
            {"29.9", "125.0"},
            {"-29.9", "-58.5"},
            {"0", "0"},
            {"91", "121.5"},
            {"29.9", "181"},
            {"NaN", "121.5"},
            {"1e1", "121.5"},
            {"0x1p4", "121.5"},
            {"29.9d", "121.5"},
            {"29,9", "121,5"},
            {"9".repeat(400), "121.5"}
        }) {
            assertThat(refused("lat", place[0], "long", place[1])).as(place[0]).isEqualTo(400);
        }
    }

    @Test
    void onlyWhoHoldsAKeyMaySend() throws Exception {
        for (String key : new String[] {"", "wrong", Open311Client.KEY + "x", "' or 1=1 --", "密".repeat(500)}) {
            HttpResponse<String> answer = client.post("/requests.json?lang=en", report("api_key", key));
            assertThat(answer.statusCode()).as(key).isEqualTo(403);
            assertThat(json(answer, "errors").get(0).get("description").asString())
                    .isEqualTo("The api_key is missing or not valid.");
        }
        assertThat(xml(client.post("/requests.xml", report("api_key", "wrong")), "errors")
                        .getElementsByTagName("code")
                        .item(0)
                        .getTextContent())
                .isEqualTo("403");
        assertThat(client.post("/requests.json?api_key=" + Open311Client.KEY, report())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aKeyHasABudget() throws Exception {
        Map<String, String> nothing = Map.of("api_key", Open311Client.SPENDTHRIFT);
        HttpResponse<String> last = null;
        // Twice an hour's: an hour may begin in between.
        for (int i = 0; i < 1201 && (last == null || last.statusCode() != 429); i++) {
            last = client.post("/requests.xml", nothing);
        }
        assertThat(last).isNotNull();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(xml(last, "errors").getTextContent()).contains("429");
        assertThat(client.post("/requests.json", report()).statusCode()).isEqualTo(200);
    }

    private int refused(String... fields) throws Exception {
        HttpResponse<String> answer = client.post("/requests.json", report(fields));
        JsonNode errors = json(answer, "errors");
        assertThat(errors.get(0).get("code").asInt()).isEqualTo(answer.statusCode());
        return answer.statusCode();
    }
}
