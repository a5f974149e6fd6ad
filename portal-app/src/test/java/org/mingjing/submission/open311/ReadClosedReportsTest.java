package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.open311.Documents.assertGolden;
import static org.mingjing.submission.open311.Documents.assertSame;
import static org.mingjing.submission.open311.Documents.json;
import static org.mingjing.submission.open311.Documents.xml;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Anybody reads what was closed, consented to, approved, and is at least 30 days old. Each test has a month of its own. */
@PortalTest
class ReadClosedReportsTest {

    @LocalServerPort
    int port;

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Open311Client client;
    private PublishedReports reports;

    @BeforeEach
    void begin() {
        client = new Open311Client(port);
        reports = new PublishedReports(submissions, tracking, desk, jdbc);
    }

    @Test
    void oneReportTellsNoMoreThanItsStreetAndItsDay() throws Exception {
        UUID id = reports.publish(
                "望海路一带夜间占道摆桌 <已整改> & 恢复通行。（演示）", "STREET_TRADING", "望海路 186 号 302 室", day("2009-03-14"));
        JsonNode json = json(client.get("/requests/" + id + ".json?extensions=true"), "service_requests");
        Element xml = xml(client.get("/requests/" + id + ".xml?extensions=true"), "service_requests");
        assertSame(json, xml);
        assertGolden(json, "closed", Map.of("id", id.toString()));
        assertGolden(xml, "closed", Map.of("id", id.toString()));
        String plain = client.get("/requests/" + id + ".json").body();
        assertThat(plain).doesNotContain("186", "302", PublishedReports.SECRET, "extended_attributes", "lat");
        assertThat(json(client.get("/requests/" + id + ".json?lang=en"), "service_requests")
                        .get(0)
                        .get("service_name")
                        .asString())
                .isEqualTo("Street trading");
    }

    @Test
    void youngOpenUnapprovedAndOtherKindsAreAbsent() throws Exception {
        LocalDate today = Shanghai.today(clock);
        UUID young = reports.publish("办结三十天。（演示）", "NOISE", "柳汀街", today.minusDays(30));
        UUID aged = reports.publish("办结三十一天。（演示）", "NOISE", "柳汀街", today.minusDays(31));
        UUID waiting = reports.publish(CaseKind.REPORT, "举报人还没同意。（演示）", "NOISE", "柳汀街", today.minusDays(40), false);
        UUID suggestion =
                reports.publish(CaseKind.SUGGESTION, "一条建议。（演示）", "SUGGESTION_ORDER", "柳汀街", today.minusDays(40), true);
        List<String> listed = ids("/requests.json");
        assertThat(listed).contains(aged.toString());
        for (UUID hidden : List.of(young, waiting, suggestion)) {
            assertThat(listed).doesNotContain(hidden.toString());
            HttpResponse<String> answer = client.get("/requests/" + hidden + ".json");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .isEqualTo(client.get("/requests/" + UUID.randomUUID() + ".json")
                            .body());
        }
        assertThat(ids("/requests.json?service_request_id=" + young + "," + aged + "," + waiting + ",R-26-222222"))
                .containsExactly(aged.toString());
    }

    @Test
    void filtersChoose() throws Exception {
        UUID first = reports.publish("甲。（演示）", "STREET_TRADING", "望海路", day("2003-05-01"));
        UUID second = reports.publish("乙。（演示）", "NOISE", "人民西路", day("2003-05-10"));
        UUID third = reports.publish("丙。（演示）", null, null, day("2003-05-20"));
        jdbc.update("update intake_public_line set category = null where id = ?", third);
        String may = "start_date=2003-05-01T00:00:00%2B08:00&end_date=2003-05-31T23:59:59%2B08:00";
        assertThat(ids("/requests.json?" + may)).containsExactly(text(third), text(second), text(first));
        assertThat(ids("/requests.json?" + may + "&service_code=NOISE")).containsExactly(text(second));
        assertThat(ids("/requests.json?" + may + "&service_code=NOISE,%20STREET_TRADING,NOTHING"))
                .containsExactly(text(second), text(first));
        assertThat(ids("/requests.json?" + may + "&service_code=OTHER")).containsExactly(text(third));
        assertThat(ids("/requests.json?" + may + "&status=closed")).hasSize(3);
        assertThat(ids("/requests.json?" + may + "&status=open,closed")).hasSize(3);
        assertThat(ids("/requests.json?" + may + "&status=open")).isEmpty();
        assertThat(ids("/requests.json?" + may + "&status=&service_code=&page="))
                .hasSize(3);
        // The edges belong to it; a start after midnight leaves the day out.
        assertThat(ids("/requests.json?start_date=2003-05-10&end_date=2003-05-10"))
                .containsExactly(text(second));
        assertThat(ids("/requests.json?start_date=2003-05-10T00:00:01+08:00&end_date=2003-05-31T00:00:00Z"))
                .containsExactly(text(third));
        assertThat(ids("/requests.json?end_date=2003-05-09T16:00:00Z")).containsExactly(text(second), text(first));
        assertThat(ids("/requests.json?start_date=2003-05-09T16:00:00Z")).containsExactly(text(third), text(second));
        // What is named by id needs no dates.
        assertThat(ids("/requests.json?status=open&service_request_id=" + first + "," + third))
                .containsExactlyInAnyOrder(text(first), text(third));
        assertSame(
                json(client.get("/requests.json?" + may), "service_requests"),
                xml(client.get("/requests.xml?" + may), "service_requests"));
        assertThat(json(client.get("/requests/" + third + ".json"), "service_requests")
                        .get(0)
                        .get("address")
                        .isNull())
                .isTrue();
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(text(reports.publish(
                    "第" + i + "条。（演示）", "DOGS", "望海路", day("2004-02-10").minusDays(i))));
        }
        String february = "/requests.json?start_date=2004-02-01&end_date=2004-02-28";
        assertThat(ids(february + "&page_size=2")).isEqualTo(all.subList(0, 2));
        assertThat(ids(february + "&page_size=2&page=2")).isEqualTo(all.subList(2, 4));
        assertThat(ids(february + "&page_size=2&page=3")).isEqualTo(all.subList(4, 5));
        assertThat(ids(february + "&page_size=2&page=4")).isEmpty();
        assertThat(ids(february + "&page_size=1000&page=10000")).isEmpty();
        assertThat(client.get(february.replace(".json", ".xml") + "&page=9").body())
                .contains("service_requests");
    }

    @Test
    void whatTheReporterTakesBackIsGone() throws Exception {
        UUID id = reports.publish("将被收回。（演示）", "DOGS", "望海路", day("2005-02-10"));
        assertThat(client.get("/requests/" + id + ".xml").statusCode()).isEqualTo(200);
        jdbc.update("delete from intake_public_line where id = ?", id);
        assertThat(client.get("/requests/" + id + ".xml").statusCode()).isEqualTo(404);
    }

    private List<String> ids(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer, "service_requests")
                .valueStream()
                .map(one -> one.get("service_request_id").asString())
                .toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
