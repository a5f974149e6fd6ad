package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.intake.ReporterView;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The submission API, as the wizard, a partner's program and a camera use it. */
@PortalTest
class SendByProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "mj-0f3a";

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${mingjing.data}")
    Path data;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void oneNonceIsOneCaseHoweverOftenItIsSent() throws Exception {
        String nonce = Nonce.fresh().hex();
        String altcha = solved();
        String body = report("夜间施工噪声扰民", nonce, altcha);
        HttpResponse<String> first = post("/api/v1/submissions", body, "zh");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(first.body());
        assertThat(receipt.get("receipt").asString()).matches("[0-9]{16}");
        assertThat(receipt.get("repeated").asBoolean()).isFalse();
        assertThat(receipt.get("proof").get("signedPromise").asString())
                .contains(receipt.get("proof").get("commitment").asString());
        JsonNode again = JSON.readTree(post("/api/v1/submissions", body, "zh").body());
        assertThat(again.get("receipt")).isEqualTo(receipt.get("receipt"));
        assertThat(again.get("caseNumber")).isEqualTo(receipt.get("caseNumber"));
        assertThat(again.get("proof")).isEqualTo(receipt.get("proof"));
        assertThat(again.get("repeated").asBoolean()).isTrue();
        assertThat(again.get("added").asBoolean()).isFalse();
        String more = report("夜间施工噪声扰民，昨晚又来了", nonce, altcha);
        assertThat(JSON.readTree(post("/api/v1/submissions", more, "zh").body())
                        .get("added")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theWizardSendsFilesAndOriginalsByIndex() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                "name=\"submission\"; filename=\"submission.json\"\r\nContent-Type: application/json",
                report("渣土车抛洒", Nonce.fresh().hex(), solved()).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"files\"; filename=\"0\"", Photos.street());
        part(body, "name=\"files\"; filename=\"1\"", Photos.street());
        part(body, "name=\"originals\"; filename=\"1\"", Photos.street());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/api/v1/submissions"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        ReporterView view = caseOf(answer);
        assertThat(view.materials()).isEqualTo(2);
    }

    @Test
    void everyFieldThatCannotBeUsedIsNamedInTheAskersLanguage() throws Exception {
        String body = JSON.writeValueAsString(Map.of(
                "kind",
                "FOOTAGE",
                "text",
                "",
                "category",
                "NOISE",
                "location",
                Map.of("lat", 0, "lon", 0),
                "nonce",
                Nonce.fresh().hex()));
        HttpResponse<String> english = post("/api/v1/submissions", body, "en");
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(english.body()).get("errors").findValuesAsString("field"))
                .contains("text", "location", "category", "contact", "consent");
        assertThat(english.body()).contains("Please fill this in");
        assertThat(post("/api/v1/submissions", body, "zh-Hant").body()).contains("請填寫");
    }

    @Test
    void withoutWorkNobodyPasses() throws Exception {
        HttpResponse<String> none =
                post("/api/v1/submissions", report("占道经营", Nonce.fresh().hex(), ""), "zh");
        assertThat(none.statusCode()).isEqualTo(429);
        assertThat(none.headers().firstValue("Retry-After")).hasValue("1");
        String altcha = solved();
        assertThat(post("/api/v1/submissions", report("占道经营", Nonce.fresh().hex(), altcha), "zh")
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/submissions", report("占道经营", Nonce.fresh().hex(), altcha), "zh")
                        .statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"kind\":\"REPORT\"}{}",
                "{\"kind\":\"REPORT\",\"kind\":\"REPORT\"}",
                "{\"kind\":\"MURDER\"}",
                "{\"kind\":\"REPORT\",\"device_id\":\"x\"}",
                "{\"contact\":[[[[[[[[[[[[]]]]]]]]]]]]}",
                "{\"location\":{\"lat\":1e999999999,\"lon\":\"x\"}}",
                "{\"text\":{}}"
            })
    void whatIsNotTheJsonThatIsAskedForIsSaidToBeSo(String body) throws Exception {
        HttpResponse<String> answer = post("/api/v1/submissions", body, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("title").asString()).isEqualTo("Not accepted");
    }

    @Test
    void tooLargeAndOddOnesGetAnAnswerInWords() throws Exception {
        String million = report("长".repeat(1_000_000), Nonce.fresh().hex(), solved());
        assertThat(post("/api/v1/submissions", million, "zh").statusCode()).isEqualTo(422);
        String huge = report("长".repeat(3_000_000), Nonce.fresh().hex(), solved());
        assertThat(post("/api/v1/submissions", huge, "zh").statusCode()).isEqualTo(413);
        String sea = "{\"kind\":\"REPORT\",\"text\":\"占道经营\",\"location\":{\"lat\":91,\"lon\":0},\"nonce\":\""
                + Nonce.fresh().hex() + "\"}";
        assertThat(post("/api/v1/submissions", sea, "zh").body()).contains("管辖范围");
    }

    @Test
    void aCameraNeedsItsTokenAndNothingElse() throws Exception {
        String body = "{\"kind\":\"REPORT\",\"text\":\"人行道有机动车停放\",\"category\":\"PAVEMENT_PARKING\",\"nonce\":\""
                + Nonce.fresh().hex() + "\"}";
        assertThat(post("/api/v1/staff/submissions", body, "zh").statusCode()).isEqualTo(401);
        HttpResponse<String> sent = http.send(
                request("/api/v1/staff/submissions", body, "zh")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Files.readString(data.resolve("staff-api.token"))
                                                .strip())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        Map<String, Object> kept = jdbc.queryForMap(
                "select channel, entered_by from intake_case where id = ?",
                caseOf(sent).caseId());
        assertThat(kept.get("channel")).isEqualTo("MACHINE");
        assertThat(kept.get("entered_by")).isNotNull();
    }

    @Test
    void itIsDescribedForPrograms() throws Exception {
        String description = http.send(
                        HttpRequest.newBuilder(uri("/api/openapi.json")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        JsonNode paths = JSON.readTree(description).get("paths");
        JsonNode post = paths.get("/api/v1/submissions").get("post");
        assertThat(post.get("requestBody").get("content").has("multipart/form-data"))
                .isTrue();
        assertThat(post.get("responses").has("201")).isTrue();
        assertThat(paths.has("/api/v1/altcha")).isTrue();
        assertThat(paths.has("/api/v1/staff/submissions")).isFalse();
    }

    private ReporterView caseOf(HttpResponse<String> answer) {
        return tracking.lookup(
                        new Receipt(JSON.readTree(answer.body()).get("receipt").asString()))
                .orElseThrow();
    }

    private static String report(String text, String nonce, String altcha) {
        return JSON.writeValueAsString(Map.of(
                "kind",
                "REPORT",
                "text",
                text,
                "place",
                "望海路",
                "consent",
                new String[] {"PROCESSING"},
                "nonce",
                nonce,
                "altcha",
                altcha));
    }

    /** Does the work that a phone would do. */
    private String solved() throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri("/api/v1/altcha")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode challenge = JSON.readTree(answer.body());
        String salt = challenge.get("salt").asString();
        String wanted = challenge.get("challenge").asString();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (long number = 0; number <= challenge.get("maxnumber").asLong(); number++) {
            byte[] hash = sha.digest((salt + number).getBytes(StandardCharsets.US_ASCII));
            if (HexFormat.of().formatHex(hash).equals(wanted)) {
                String solution = JSON.writeValueAsString(Map.of(
                        "algorithm",
                        "SHA-256",
                        "challenge",
                        wanted,
                        "number",
                        number,
                        "salt",
                        salt,
                        "signature",
                        challenge.get("signature").asString()));
                return Base64.getEncoder().encodeToString(solution.getBytes(StandardCharsets.UTF_8));
            }
        }
        throw new AssertionError("unsolvable");
    }

    private HttpResponse<String> post(String path, String body, String language) throws Exception {
        return http.send(request(path, body, language).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String body, String language) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
