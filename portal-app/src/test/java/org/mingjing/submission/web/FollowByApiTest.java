package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.web.Following.HANDLER;
import static org.mingjing.submission.web.Following.INTAKE;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Outcome;
import org.mingjing.submission.Receipt;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that follows a case: names are contract. */
@PortalTest
@Import(Following.class)
class FollowByApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/submissions/";
    private static final String FROM = "203.0.113.30";

    @Autowired
    Following both;

    @LocalServerPort
    int port;

    @Test
    void answersWithTheContractsNames() throws Exception {
        Receipt receipt = both.report("渣土车一路抛洒，灰很大", "机场路", true);
        both.opens(receipt, INTAKE);
        both.act(receipt, new Deed.Accept("XICHENG", List.of(), null, "已受理。"), INTAKE);
        JsonNode seen = ok("lookup", "{\"receipt\":\"" + receipt.grouped() + "\"}");
        assertThat(seen.propertyNames())
                .containsExactly(
                        "caseNumber",
                        "kind",
                        "category",
                        "categoryName",
                        "status",
                        "department",
                        "receivedAt",
                        "clocks",
                        "timeline",
                        "messages",
                        "accessLog",
                        "next",
                        "outcome",
                        "rating",
                        "line",
                        "leaks",
                        "inclusionProof");
        assertThat(seen.get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(seen.get("department").get("code").asString()).isEqualTo("XICHENG");
        assertThat(seen.get("clocks").get(0).propertyNames())
                .containsExactly(
                        "rule",
                        "source",
                        "startedAt",
                        "dueAt",
                        "lastDay",
                        "metAt",
                        "unit",
                        "left",
                        "light",
                        "paused",
                        "extendedBy",
                        "extensionReason");
        assertThat(seen.get("timeline").get(0).propertyNames())
                .containsExactly("at", "event", "status", "role", "department");
        assertThat(seen.get("timeline").get(0).get("at").asString()).endsWith("+08:00");
        assertThat(seen.get("messages").get(0).propertyNames())
                .containsExactly("at", "fromStaff", "department", "text", "decision", "asksIdentity");
        assertThat(seen.get("accessLog").get(0).propertyNames())
                .containsExactly("at", "role", "department", "glassBroken");
        assertThat(seen.get("next").propertyNames()).containsExactly("text", "lookAgainOn", "disputableUntil");
        assertThat(seen.get("inclusionProof").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain("\"intake\"", "staffId", receipt.digits());
    }

    @Test
    void theWholeDialogue() throws Exception {
        Receipt receipt = both.report("夜间烧烤油烟扰民", "孝闻街", true);
        both.act(receipt, new Deed.Accept("XICHENG", List.of(), null, "已受理。"), INTAKE);
        String message = "{\"receipt\":\"" + receipt.digits() + "\",\"text\":\"每天十点以后\"}";
        assertThat(ok("messages", message).get("messages").size()).isEqualTo(2);
        assertThat(ok("messages", message).get("messages").size()).isEqualTo(2);
        HttpResponse<String> early = both.json(port, API + "dispute", FROM, message);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        both.act(receipt, new Deed.Close(Outcome.NO_VIOLATION, "未发现违法。", null), HANDLER);
        assertThat(ok("rating", "{\"receipt\":\"" + receipt.digits() + "\",\"stars\":1}")
                        .get("rating")
                        .asInt())
                .isEqualTo(1);
        assertThat(both.json(port, API + "rating", FROM, "{\"receipt\":\"" + receipt.digits() + "\",\"stars\":9}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ok("leak", message).get("leaks").size()).isEqualTo(1);
        assertThat(ok("dispute", message).get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(both.json(port, API + "deletion", FROM, "{\"receipt\":\"" + receipt.digits() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(both.json(port, API + "lookup", FROM, message).statusCode()).isEqualTo(404);
    }

    @Test
    void refusalsAreProblemDetails() throws Exception {
        JsonNode mistyped = JSON.readTree(both.json(port, API + "lookup", FROM, "{\"receipt\":\"1234567890123456\"}")
                .body());
        assertThat(mistyped.get("status").asInt()).isIn(400, 404);
        HttpResponse<String> unknown = both.json(port, API + "lookup", FROM, "{\"receipt\":\"0000000000000000\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(unknown.body()).doesNotContain("0000000000000000");
        JsonNode none =
                JSON.readTree(both.json(port, API + "lookup", FROM, "{}").body());
        assertThat(none.get("status").asInt()).isEqualTo(400);
        assertThat(none.get("errors").get(0).get("field").asString()).isEqualTo("receipt");
        assertThat(both.json(port, API + "messages", FROM, "{{{").statusCode()).isEqualTo(400);
    }

    private JsonNode ok(String path, String body) throws Exception {
        HttpResponse<String> answer = both.json(port, API + path, FROM, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
