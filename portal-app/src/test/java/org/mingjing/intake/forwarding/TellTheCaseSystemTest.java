package org.mingjing.intake.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.MaterialKind;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.ReporterView;
import org.mingjing.intake.forwarding.Forwarding.State;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission.Contact;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.testing.CaseSystem.Answer;
import org.mingjing.testing.Neighbours;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases go to the agency's case system and its word comes back; who sent them doesn't go, nor what is about officers. */
@PortalTest
class TellTheCaseSystemTest extends Neighbours {

    private static final StaffId DISCIPLINE = new StaffId("discipline");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Forwardings forwardings;

    @Value("${mingjing.data}")
    Path data;

    @LocalServerPort
    int port;

    @AfterEach
    void behaveAgain() {
        CASE_SYSTEM.always(Answer.TAKE);
    }

    @Test
    void aCaseGoesOutWithoutItsSenderAndItsMaterialIsFetched() throws Exception {
        Accepted sent = report(
                "望海路186号夜里摆桌椅占道",
                new Contact("演示甲乙丙", "13976787399", "case-reporter@example.test"),
                new NewMaterial(MaterialKind.JPEG, ascii("CLEANED-PICTURE"), 40, 30, ascii("SEALED-ORIGINAL")));
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.accepted"));
        JsonNode told = JSON.readTree(CASE_SYSTEM.about(sent.caseNumber()).getFirst());
        JsonNode matter = told.path("data");
        assertThat(matter.path("text").asString()).isEqualTo("望海路186号夜里摆桌椅占道");
        assertThat(matter.path("place").asString()).contains("望海路");
        assertThat(matter.path("department").asString()).isEqualTo("XICHENG");
        assertThat(matter.path("state").asString()).isEqualTo("ASSIGNED");
        String piece = matter.path("materials").path(0).path("path").asString();

        HttpResponse<String> fetched = get(piece);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(fetched.body()).isEqualTo("CLEANED-PICTURE");
        String whole = get("/api/v1/staff/cases/" + sent.caseNumber()).body();
        assertThat(whole).contains("占道");
        for (String gone : List.of(whole, CASE_SYSTEM.about(sent.caseNumber()).toString())) {
            assertThat(gone)
                    .doesNotContain("甲乙丙", "13976787399", "case-reporter", "SEALED", "original")
                    .doesNotContain(sent.receipt().digits());
        }
        assertThat(tracking.lookup(sent.receipt()).orElseThrow().looks())
                .extracting(ReporterView.Look::role)
                .contains("CASE_SYSTEM");
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri(piece)).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsTakenBackIsNeverTold() {
        Accepted sent = report("渣土车抛洒，先误交后更正", null);
        DeedResult done = act(sent, accept("GULOU"), INTAKE);
        desk.undo(id(sent), ((DeedResult.Done) done).eventId(), INTAKE);
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.accepted"));
        assertThat(CASE_SYSTEM.about(sent.caseNumber()))
                .singleElement()
                .asString()
                .doesNotContain("GULOU");
    }

    @Test
    void complaintsAndLeaksDontExistForIt() throws Exception {
        Accepted complaint = submit(CaseKind.COMPLAINT, "执法人员态度恶劣SECRET-COMPLAINT", "西城中队", null);
        act(complaint, accept("DISCIPLINE"), INTAKE);
        Accepted leaked = report("夜间施工噪声扰民", null);
        act(leaked, accept("HUXIN"), INTAKE);
        tracking.leak(leaked.receipt(), "老板拿着举报内容来找我SECRET-LEAK");
        act(complaint, new Deed.Reply("正在调查"), DISCIPLINE);
        act(complaint, new Deed.Close(Outcome.FOUNDED, "情况属实", null), DISCIPLINE);
        Accepted after = report("随后的一件", null);
        act(after, accept("XICHENG"), INTAKE);
        await().until(() -> CASE_SYSTEM.has(after.caseNumber(), "case.accepted"));
        await().until(() -> jdbc.queryForList("select 1 from event_publication where completion_date is null")
                .isEmpty());
        assertThat(CASE_SYSTEM.seen().toString()).doesNotContain("SECRET-", complaint.caseNumber());
        assertThat(jdbc.queryForList("select 1 from intake_forwarding where case_id = ?", id(complaint)))
                .isEmpty();
        assertThat(get("/api/v1/staff/cases/" + complaint.caseNumber()).statusCode())
                .isEqualTo(404);
        assertThat(post(complaint, "{\"status\":\"IN_PROGRESS\",\"words\":\"好\",\"eventId\":\"c-1\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void afterFailuresTheSameWebhookComesAgain() {
        CASE_SYSTEM.answers(Answer.ERROR, Answer.REDIRECT, Answer.SLOW, Answer.ERROR);
        Accepted sent = report("油烟直排，多次投递", null);
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.accepted"));
        await().until(() -> state(sent) == State.SENT);
        String webhook =
                jdbc.queryForObject("select id::text from intake_forwarding where case_id = ?", String.class, id(sent));
        assertThat(CASE_SYSTEM.attempts(webhook)).isEqualTo(5);
        assertThat(CASE_SYSTEM.about(sent.caseNumber())).hasSize(1);
        assertThat(CASE_SYSTEM.elsewhere()).isEmpty();
    }

    @Test
    void whatFailsForDaysWaitsForAPerson() {
        CASE_SYSTEM.always(Answer.ERROR);
        Accepted sent = report("系统长期不通", null);
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> attempts(sent) > 0);
        jdbc.update("update intake_forwarding set since = now() - interval '4 days' where case_id = ?", id(sent));
        await().until(() -> state(sent) == State.DEAD);
        Forwardings.Troubled dead = troubled(sent);
        assertThat(dead.forwarding().error()).isEqualTo("HTTP_500");
        CASE_SYSTEM.always(Answer.TAKE);
        assertThat(forwardings.sendAgain(dead.forwarding().id(), INTAKE)).isTrue();
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.accepted"));
        await().until(() -> state(sent) == State.SENT);
        assertThat(forwardings.giveUp(dead.forwarding().id(), INTAKE)).isFalse();

        CASE_SYSTEM.always(Answer.GONE);
        Accepted unwanted = report("对方不再接收", null);
        act(unwanted, accept("XICHENG"), INTAKE);
        await().until(() -> state(unwanted) == State.DEAD);
        assertThat(forwardings.giveUp(troubled(unwanted).forwarding().id(), INTAKE))
                .isTrue();
        assertThat(state(unwanted)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void anErasedCaseIsDroppedAndForgotten() {
        Accepted early = report("尚未告知即要求删除ERASED-EARLY", null);
        act(early, accept("XICHENG"), INTAKE);
        UUID earlyId = id(early);
        tracking.erase(early.receipt());
        CASE_SYSTEM.always(Answer.ERROR);
        Accepted late = report("已经尝试告知再要求删除", null);
        UUID lateId = id(late);
        act(late, accept("XICHENG"), INTAKE);
        await().until(() -> attempts(late) > 0);
        tracking.erase(late.receipt());
        await().until(() -> count("intake_forwarding where state = 'DROPPED' and case_id = ?", lateId) == 1);
        CASE_SYSTEM.always(Answer.TAKE);
        await().until(() -> CASE_SYSTEM.has(late.caseNumber(), "case.erased"));
        assertThat(CASE_SYSTEM.about(late.caseNumber()))
                .singleElement()
                .asString()
                .doesNotContain("text");
        await().until(() -> count("intake_forwarding where state = 'DROPPED' and case_id = ?", earlyId) == 1);
        assertThat(count("intake_forwarding where case_id = ?", earlyId)).isEqualTo(1);
        assertThat(CASE_SYSTEM.seen().toString()).doesNotContain("ERASED-EARLY");
    }

    @Test
    void itsWordComesBack() throws Exception {
        Accepted sent = report("共享单车堵住盲道", null);
        assertThat(post(sent, "{\"status\":\"IN_PROGRESS\",\"words\":\"早了\",\"eventId\":\"e-0\"}")
                        .statusCode())
                .isEqualTo(404);
        act(sent, accept("XICHENG"), INTAKE);
        jdbc.update("update intake_clock set met_at = null where case_id = ? and rule = 'FIRST_RESPONSE'", id(sent));

        String question =
                "{\"status\":\"QUESTION\",\"words\":\"具体在哪个路口？\",\"eventId\":\"" + sent.caseNumber() + "-1\"}";
        assertThat(post(sent, question).body()).contains("\"WAITING\"", "\"repeated\":false");
        assertThat(post(sent, question).body()).contains("\"repeated\":true");
        ReporterView view = now(sent);
        assertThat(view.state()).isEqualTo(CaseState.WAITING);
        assertThat(view.messages())
                .filteredOn(said -> said.words().contains("哪个路口"))
                .hasSize(1);
        assertThat(view.steps().getLast().role()).isEqualTo("CASE_SYSTEM");
        assertThat(view.clocks())
                .filteredOn(clock -> clock.rule().equals("FIRST_RESPONSE"))
                .extracting(CaseClock::metAt)
                .containsOnlyNulls();
        tracking.answer(sent.receipt(), "柳汀街口", List.of());
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.answered"));
        assertThat(get("/api/v1/staff/cases/" + sent.caseNumber()).body()).contains("柳汀街口");

        HttpResponse<String> without = post(sent, "{\"status\":\"CLOSED\",\"words\":\"已清理\",\"eventId\":\"w-1\"}");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("OUTCOME_MISSING");
        String close = "{\"status\":\"CLOSED\",\"words\":\"已清理。\",\"outcome\":\"CORRECTED_ON_SITE\",\"eventId\":\""
                + sent.caseNumber() + "-2\"}";
        assertThat(post(sent, close).statusCode()).isEqualTo(200);
        assertThat(now(sent).state()).isEqualTo(CaseState.CLOSED);
        assertThat(now(sent).outcome()).isEqualTo(Outcome.CORRECTED_ON_SITE);
        assertThat(post(sent, "{\"status\":\"IN_PROGRESS\",\"words\":\"再说\",\"eventId\":\"w-2\"}")
                        .statusCode())
                .isEqualTo(409);

        tracking.dispute(sent.receipt(), "又堵上了，办事员袒护DISPUTE-WORDS");
        await().until(() -> CASE_SYSTEM.has(sent.caseNumber(), "case.disputed"));
        assertThat(get("/api/v1/staff/cases/" + sent.caseNumber()).body()).doesNotContain("DISPUTE-WORDS");
        assertThat(CASE_SYSTEM.seen().toString()).doesNotContain("DISPUTE-WORDS");
        assertThat(post(sent, "{\"status\":\"IN_PROGRESS\",\"words\":\"再说\",\"eventId\":\"w-3\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(CASE_SYSTEM.has(sent.caseNumber(), "case.closed")).isFalse();

        Accepted other = report("另外一件占道经营", null);
        act(other, accept("XICHENG"), INTAKE);
        assertThat(post(other, close).statusCode()).isEqualTo(409);
        assertThat(post(other, "{\"status\":\"NONSENSE\",\"eventId\":\"w-4\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(other, "{\"status\":\"CLOSED\"}").statusCode()).isEqualTo(400);
    }

    private ReporterView now(Accepted sent) {
        return tracking.lookup(sent.receipt()).orElseThrow();
    }

    private Forwardings.Troubled troubled(Accepted sent) {
        return forwardings.troubled(0, 500).stream()
                .filter(one -> one.caseNumber().equals(sent.caseNumber()))
                .findFirst()
                .orElseThrow();
    }

    private State state(Accepted sent) {
        return jdbc
                .queryForList(
                        "select state from intake_forwarding where case_id = ? order by event_id",
                        String.class,
                        id(sent))
                .stream()
                .map(State::valueOf)
                .findFirst()
                .orElse(State.PENDING);
    }

    private int attempts(Accepted sent) {
        Integer attempts = jdbc.queryForObject(
                "select coalesce(max(attempts), 0) from intake_forwarding where case_id = ?", Integer.class, id(sent));
        return attempts == null ? 0 : attempts;
    }

    private int count(String from, UUID caseId) {
        Integer count = jdbc.queryForObject("select count(*) from " + from, Integer.class, caseId);
        return count == null ? 0 : count;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Authorization", "Bearer " + token())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Accepted about, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/api/v1/staff/cases/" + about.caseNumber() + "/status"))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String token() throws Exception {
        return Files.readString(data.resolve("staff-api.token")).strip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
