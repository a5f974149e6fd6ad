package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile questions and broken files against the real portal: each gets an answer in words, none a failure. */
@PortalTest
class AskBadlyTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");

    @Autowired
    ImportDesk desk;

    @LocalServerPort
    int port;

    static Stream<String> hostileQueries() {
        return Stream.of(
                "占".repeat(10_000),
                "\"没有右引号 占道",
                "((((((",
                "*",
                "?*?*?*",
                "/(a+)+$/",
                "(a|aa)+".repeat(30),
                "-",
                "-占道",
                "当事人:",
                "title:[* TO *]",
                "' or 1=1 --",
                "<script>alert(1)</script>",
                "\u0000\u0001\u0007",
                "\u202e占道",
                "AND OR NOT",
                "\\",
                "~~^^^5",
                "😀😀",
                "２０２６ １２３",
                "{!xmlparser v='<!DOCTYPE a>'}");
    }

    @ParameterizedTest
    @MethodSource("hostileQueries")
    void everyQueryGetsAnAnswer(String query) throws Exception {
        Http http = new Http(port);
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/decisions?q=",
                "/decisions.atom?q=",
                "/decisions.csv?q=",
                "/api/v1/decisions?q=",
                "/api/v1/decisions/suggest?q=")) {
            HttpResponse<byte[]> answer = http.get(path + q);
            assertThat(answer.statusCode()).as(path).isIn(200, 400);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .doesNotContain("<script>alert")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void badParametersAreNamedInTheProblem(String parameters, String named) throws Exception {
        HttpResponse<byte[]> answer = new Http(port).get("/api/v1/decisions?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"parameter\":\"" + named + "\"");
        assertThat(new Http(port).get("/decisions?" + parameters).statusCode()).isIn(200, 400);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badParameters() {
        return Map.of(
                        "page=-1", "page",
                        "size=1000000", "size",
                        "from=2026-06-01&to=2026-01-01", "from",
                        "from=2026-02-30", "from",
                        "fineMin=-5", "fineMin",
                        "sort=sideways", "sort",
                        "kind=TORTURE", "kind",
                        "after=garbage", "after")
                .entrySet()
                .stream()
                .map(e -> org.junit.jupiter.params.provider.Arguments.of(e.getKey(), e.getValue()));
    }

    @Test
    void brokenFilesAreRefusedWithAReasonAndNothingIsKept() throws Exception {
        assertThat(failure("empty.csv", new byte[0])).isEqualTo("EMPTY");
        assertThat(failure("program.csv", "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1)))
                .isIn("NOT_WHAT_ITS_NAME_SAYS", "NUL_BYTES", "UNKNOWN_FORMAT");
        assertThat(failure("no-headings.csv", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("NO_HEADINGS");
        assertThat(failure("cut.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0})).isIn("TRUNCATED", "NOT_WHAT_ITS_NAME_SAYS");
        assertThat(failure("bomb.xlsx", bomb())).isEqualTo("ZIP_BOMB");
    }

    @Test
    void halfASurrogatePairRefusesItsRowAlone() {
        String row =
                "{\"CF_WSH\":\"劣综执罚决字〔2026〕第%d号\",\"CF_XDR_MC\":\"甲\",\"CF_XDR_LB\":\"法人及非法人组织\",\"CF_WFXW\":\"占道%s\","
                        + "\"CF_CFLB\":\"警告\",\"CF_NR\":\"警告\",\"CF_JDRQ\":\"2026-11-01\",\"CF_CFJG\":\"测试局\"}\n";
        String file = row.formatted(1, "") + row.formatted(2, "\\ud800") + row.formatted(3, "");
        UUID id = desk.submit(
                "rows.jsonl", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), PUBLISHER, null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(id).orElseThrow().finishedAt() != null);

        ImportRun run = desk.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(run.counts().refused()).isEqualTo(1);
        assertThat(desk.refusals(id, 0, 10).getFirst().line()).isEqualTo(2);
    }

    private String failure(String name, byte[] content) {
        UUID id = desk.submit(name, new ByteArrayInputStream(content), PUBLISHER, null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(id).orElseThrow().finishedAt() != null);
        ImportRun run = desk.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(ImportRun.State.UNREADABLE);
        assertThat(run.rowsDone()).isZero();
        return String.valueOf(run.failure());
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
