package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.open311.Documents.assertGolden;
import static org.mingjing.submission.open311.Documents.assertSame;
import static org.mingjing.submission.open311.Documents.json;
import static org.mingjing.submission.open311.Documents.xml;
import static org.mingjing.submission.open311.Open311Client.report;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseReading;
import org.mingjing.intake.CaseReading.Reading;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A program sends what somebody reported; the case that it becomes knows what and where, and nothing of who. */
@PortalTest
class SendAReportTest {

    private static final String[] DROPPED = {
        "email", "zhenzhu-canghai@planted.example",
        "device_id", "PLANTEDDEVICE7781",
        "account_id", "PLANTEDACCOUNT552",
        "first_name", "植入名甲",
        "last_name", "植入姓乙",
        "phone", "13955500077",
        "attribute[REPORTER]", "植入属性丙"
    };

    @LocalServerPort
    int port;

    @Autowired
    CaseReading reading;

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcTemplate jdbc;

    private Open311Client client;

    @BeforeEach
    void client() {
        client = new Open311Client(port);
    }

    @Test
    void itBecomesACase() throws Exception {
        HttpResponse<String> answer = client.post(
                "/requests.json?lang=en",
                report(
                        "lat", "29.8712",
                        "long", "121.5440",
                        "attribute[TARGET]", "老码头烧烤（演示）"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode created = json(answer, "created");
        String number = created.get(0).get("service_request_id").asString();
        assertThat(number).matches("R-\\d\\d-[0-9A-Z]{6}");
        assertGolden(created, "created", Map.of("id", number, "base", client.base()));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));

        Map<String, Object> row = row(number);
        assertThat(row.get("channel")).isEqualTo("OPEN311");
        assertThat(row.get("kind")).isEqualTo("REPORT");
        assertThat(row.get("category")).isEqualTo("STREET_TRADING");
        assertThat(row.get("publication_consent")).isEqualTo(false);
        assertThat(row.get("entered_by")).isNull();
        CaseFile file = opened(number);
        assertThat(file.content().text()).isEqualTo("夜市把盲道占满了，轮椅过不去。（演示）");
        assertThat(file.content().place()).isEqualTo("望海路 186 号");
        assertThat(file.content().target()).isEqualTo("老码头烧烤（演示）");
        assertThat(file.content().location()).isNotNull();
        assertThat(file.content().location().lat()).isEqualTo(29.8712);
    }

    @Test
    void inXmlTheSame() throws Exception {
        Element created = xml(client.post("/requests.xml?lang=en", report()), "service_requests");
        String number =
                created.getElementsByTagName("service_request_id").item(0).getTextContent();
        assertGolden(created, "created", Map.of("id", number, "base", client.base()));
        assertThat(row(number)).isNotEmpty();
    }

    @Test
    void itsNumberNamesNothingPublic() throws Exception {
        String number = json(client.post("/requests.json", report()), "created")
                .get(0)
                .get("service_request_id")
                .asString();
        HttpResponse<String> known = client.get("/requests/" + number + ".json");
        HttpResponse<String> unknown = client.get("/requests/R-26-222222.json");
        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(known.body()).isEqualTo(unknown.body());
        json(known, "errors");
        assertThat(client.get("/requests.json?service_request_id=" + number).body())
                .isEqualTo("[]");
    }

    @Test
    void theReceiptIsGivenToWhoAsksForIt() throws Exception {
        JsonNode plain = json(client.post("/requests.json", report()), "created");
        assertThat(plain.get(0).has("extended_attributes")).isFalse();
        JsonNode extended = json(client.post("/requests.json", report("extensions", "true")), "created")
                .get(0);
        String digits = extended.get("extended_attributes").get("receipt").asString();
        assertThat(extended.get("extended_attributes").get("first_response_due").asString())
                .endsWith("+08:00");
        assertThat(tracking.lookup(new Receipt(digits))).hasValueSatisfying(view -> assertThat(view.number())
                .isEqualTo(extended.get("service_request_id").asString()));
    }

    @Test
    void whoSendsIsNeverKept() throws Exception {
        Map<String, String> sent = report(DROPPED);
        String number = json(
                        client.post(
                                "/requests.json",
                                sent,
                                "User-Agent",
                                "PlantedAgent/9.71",
                                "X-Forwarded-For",
                                "203.0.113.77",
                                "Idempotency-Key",
                                "planted-idempotency-key"),
                        "created")
                .get(0)
                .get("service_request_id")
                .asString();
        CaseFile file = opened(number);
        assertThat(file.identity()).isNull();
        String everything = dump() + file.content();
        for (int i = 1; i < DROPPED.length; i += 2) {
            assertThat(everything).doesNotContain(DROPPED[i]);
        }
        assertThat(everything)
                .doesNotContain("PlantedAgent", "203.0.113.77", "planted-idempotency-key", Open311Client.KEY, "轮椅过不去");
    }

    @Test
    void aPictureIsNeverFetched() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        pictures.start();
        try {
            String picture = "http://127.0.0.1:" + pictures.getAddress().getPort() + "/planted-picture.jpg";
            String number = json(client.post("/requests.json", report("media_url", picture)), "created")
                    .get(0)
                    .get("service_request_id")
                    .asString();
            CaseFile file = opened(number);
            assertThat(file.materials()).isEmpty();
            assertThat(dump() + file.content()).doesNotContain("planted-picture");
            assertThat(asked).hasValue(0);
        } finally {
            pictures.stop(0);
        }
    }

    @Test
    void anIdempotencyKeyMakesOneCaseOfARetry() throws Exception {
        Map<String, String> sent = report("description", "渣土车一路抛洒，扬尘很大。（演示）");
        String first = client.post("/requests.json", sent, "Idempotency-Key", "act-00000001")
                .body();
        String retry = client.post("/requests.json", sent, "Idempotency-Key", "act-00000001")
                .body();
        String other = client.post(
                        "/requests.json", report("description", "另一个人的另一件事。（演示）"), "Idempotency-Key", "act-00000001")
                .body();
        String fresh = client.post("/requests.json", sent).body();
        assertThat(retry).isEqualTo(first);
        assertThat(List.of(other, fresh)).doesNotContain(first);
        assertThat(client.post("/requests.json", sent, "Idempotency-Key", "short")
                        .statusCode())
                .isEqualTo(400);
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

    private Map<String, Object> row(String number) {
        return jdbc.queryForMap("select * from intake_case where number = ?", number);
    }

    private CaseFile opened(String number) {
        Reading opened = reading.open((UUID) row(number).get("id"), new StaffId("intake"));
        assertThat(opened).isInstanceOf(Reading.Opened.class);
        return ((Reading.Opened) opened).file();
    }

    /** Every row of every table, as text. */
    private String dump() {
        return jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class).stream()
                .flatMap(table -> jdbc.queryForList("select t::text from \"" + table + "\" t", String.class).stream())
                .collect(Collectors.joining("\n"));
    }
}
