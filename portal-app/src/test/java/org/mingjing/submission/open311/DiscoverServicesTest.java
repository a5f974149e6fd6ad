package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.open311.Documents.assertGolden;
import static org.mingjing.submission.open311.Documents.assertSame;
import static org.mingjing.submission.open311.Documents.json;
import static org.mingjing.submission.open311.Documents.xml;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.RoutingTable;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A program finds the endpoint, what may be reported there, and what to ask. */
@PortalTest
class DiscoverServicesTest {

    @LocalServerPort
    int port;

    @Autowired
    RoutingTable routing;

    private Open311Client client;

    @BeforeEach
    void client() {
        client = new Open311Client(port);
    }

    @Test
    void theEndpointDescribesItself() throws Exception {
        Map<String, String> base = Map.of("base", client.base());
        JsonNode json = json(client.get("/discovery.json?lang=en"), "discovery");
        Element xml = xml(client.get("/discovery.xml?lang=en"), "discovery");
        assertSame(json, xml);
        assertGolden(json, "discovery", base);
        assertGolden(xml, "discovery", base);
        assertThat(client.get("/discovery.json").body()).contains("明州区综合行政执法局");
    }

    @Test
    void theServicesAreTheCategoriesOfReports() throws Exception {
        JsonNode json = json(client.get("/services.json"), "services");
        assertSame(json, xml(client.get("/services.xml"), "services"));
        assertThat(json.valueStream().map(one -> one.get("service_code").asString()))
                .containsExactlyElementsOf(routing.categories(CaseKind.REPORT).stream()
                        .map(category -> category.code())
                        .toList());
        JsonNode first = json.get(0);
        assertThat(first.get("service_name").asString()).isEqualTo("占道经营");
        assertThat(first.get("keywords").asString()).startsWith("占道, 摆摊, ");
        assertThat(first.get("group").asString()).isEqualTo("举报");
        assertThat(first.get("type").asString()).isEqualTo("realtime");
        JsonNode english =
                json(client.get("/services.json?lang=en"), "services").get(0);
        assertThat(english.get("service_name").asString()).isEqualTo("Street trading");
        assertThat(english.get("description").asString()).startsWith("Report: Street trading.");
        assertThat(english.get("group").asString()).isEqualTo("Report");
    }

    @Test
    void everyServiceHasADefinition() throws Exception {
        JsonNode json = json(client.get("/services/GAS_SAFETY.json"), "service_definition");
        Element xml = xml(client.get("/services/GAS_SAFETY.xml"), "service_definition");
        assertSame(json, xml);
        assertGolden(json, "definition", Map.of());
        assertGolden(xml, "definition", Map.of());
        for (JsonNode service : json(client.get("/services.json"), "services")) {
            String code = service.get("service_code").asString();
            JsonNode definition = json(client.get("/services/" + code + ".json?lang=en"), "service_definition");
            assertThat(definition.get("service_code").asString()).isEqualTo(code);
            assertThat(definition.get("attributes").valueStream().map(one -> one.get("code")
                            .asString()))
                    .endsWith("NOTICE", "TARGET");
            assertThat(definition.toString()).doesNotContain("''");
        }
    }

    @Test
    void unknownServicesAndThoseOfOtherKindsAreAbsent() throws Exception {
        for (String code : new String[] {"NOTHING", "CONDUCT", "street_trading", "%3Cscript%3E"}) {
            HttpResponse<String> answer = client.get("/services/" + code + ".json?lang=en");
            assertThat(answer.statusCode()).as(code).isEqualTo(404);
            JsonNode errors = json(answer, "errors");
            assertThat(errors.get(0).get("code").asInt()).isEqualTo(404);
            assertThat(errors.get(0).get("description").asString()).isEqualTo("service_code was not found.");
            xml(client.get("/services/" + code + ".xml"), "errors");
        }
    }

    @Test
    void whatMayBeReadMayBeKept() throws Exception {
        HttpResponse<String> answer = client.get("/services.xml");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/services.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
