package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.open311.Documents.json;
import static org.mingjing.submission.open311.Documents.xml;
import static org.mingjing.submission.open311.Open311Client.report;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is asked wrongly is answered in the specification's form. */
@PortalTest
class RefuseBadCallsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Open311Client client;

    @BeforeEach
    void client() {
        client = new Open311Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=gone",
                "status=closed,",
                "start_date=yesterday",
                "end_date=2003-13-40T00:00:00Z",
                "start_date=2003-05-01T00:00:00",
                "start_date=2003-01-01&end_date=2003-06-01",
                "start_date=2003-05-02&end_date=2003-03-01",
                "start_date=99999-01-01",
                "page=0",
                "page=-1",
                "page=1.5",
                "page=99999999999",
                "page=10001",
                "page_size=0",
                "page_size=1001",
                "service_code=A,,B",
                "service_request_id=,",
                "start_date=%EF%BC%92003-05-01"
            })
    void aParameterThatCannotBeUsed(String query) throws Exception {
        HttpResponse<String> inJson = client.get("/requests.json?" + query);
        assertThat(inJson.statusCode()).isEqualTo(400);
        assertThat(json(inJson, "errors").get(0).get("code").asInt()).isEqualTo(400);
        HttpResponse<String> inXml = client.get("/requests.xml?lang=en&" + query);
        assertThat(inXml.statusCode()).isEqualTo(400);
        xml(inXml, "errors");
        assertThat(inXml.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.json", "/services/a/b.json", "/tokens.json", "/tokens/123456.json"})
    void whatIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        json(answer, "errors");
        xml(client.get(path.replace(".json", ".xml")), "errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services", "/requests.csv", "/discovery", "/services/NOISE.html", "/requests/1.JSON"})
    void aFormThatIsNotSpoken(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isIn(404, 406);
        xml(answer, "errors");
        json(client.get(path, "Accept", "application/json"), "errors");
    }

    @Test
    void anotherMethod() throws Exception {
        HttpResponse<String> answer = client.send("DELETE", "/requests.json", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        json(answer, "errors");
        HttpResponse<String> posted = client.post("/services.xml", report());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
        xml(posted, "errors");
    }

    @Test
    void aBodyThatIsNoForm() throws Exception {
        HttpResponse<String> answer =
                client.send("POST", "/requests.json", "{\"api_key\":\"x\"}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(415);
        json(answer, "errors");
        String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        HttpResponse<String> xml = client.send("POST", "/requests.xml", xxe, "Content-Type", "text/xml");
        assertThat(xml.statusCode()).isEqualTo(415);
        xml(xml, "errors");
    }

    @Test
    void aBodyOfAMegabyte() throws Exception {
        HttpResponse<String> answer = client.post("/requests.json", report("description", "a".repeat(1_000_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        json(answer, "errors");
    }

    @Test
    void hostileTextIsTextAndNoMore() throws Exception {
        String hostile =
                "]]><script>alert(1)</script>&xxe;'; drop table intake_case; --\u0000\u202E\uD83D\uDE00 ${jndi:x} {0}";
        HttpResponse<String> answer = client.post("/requests.xml", report("description", hostile));
        assertThat(answer.statusCode()).isEqualTo(200);
        xml(answer, "service_requests");
        assertThat(answer.body()).doesNotContain("script");
        assertThat(jdbc.queryForObject("select count(*) from intake_case", Integer.class))
                .isPositive();
        HttpResponse<String> code = client.post("/requests.xml", report("service_code", hostile));
        assertThat(code.statusCode()).isEqualTo(404);
        assertThat(xml(code, "errors").getTextContent()).doesNotContain("script");
    }
}
