package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.testing.Dump;
import org.mingjing.testing.Photo;
import org.mingjing.testing.PortalProcess;
import org.mingjing.testing.Sender;
import org.mingjing.testing.Sender.Attached;
import org.mingjing.testing.Traces;

/**
 * After an anonymous report with photos, nothing of who sent it and what they wrote is in the data directory, the temporary files, the
 * log or a dump: in no writing, although the log is set to tell more than by default.
 */
@Tag("server")
class KeepNoTraceOfTheSenderTest {

    private static final String SECRET = "隔壁王老五半夜偷排油污";
    private static final String PLACE = "望海路四百零四号之三";
    private static final String ADDRESS = "203.0.113.77";
    private static final String AGENT = "PLANTED-USER-AGENT-7731";
    private static final String COOKIE = "PLANTED-COOKIE-5520";
    private static final String OPENID = "oPLANTED6_bmjrPTlm6_2sgVt7hMZOPfL2M";
    private static final String FILE = "PLANTED-FILE-NAME-1189";
    private static final String EXIF = "PLANTED-IN-PHOTO-3402";
    private static final String BROKEN = "PLANTED-IN-BROKEN-REQUEST-9090";

    @TempDir
    Path folder;

    private final Sender sender = new Sender(Map.of(
            "User-Agent",
            AGENT,
            "X-Forwarded-For",
            ADDRESS,
            "X-Real-IP",
            ADDRESS,
            "Forwarded",
            "for=" + ADDRESS,
            "Cookie",
            "session=" + COOKIE,
            "Referer",
            "https://example.invalid/" + OPENID,
            "Accept-Language",
            "zh-CN"));

    @Test
    void nothingPlantedIsFoundAnywhere() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        List<String> planted =
                new ArrayList<>(List.of(SECRET, PLACE, ADDRESS, AGENT, COOKIE, OPENID, FILE, EXIF, BROKEN));
        String dump;
        try (PortalProcess portal = PortalProcess.start(data, "--logging.level.root=info")) {
            URI home = portal.uri("/");
            String receipt = report(home);
            planted.add(receipt);
            planted.add(receipt.replaceAll("(\\d{4})(?!$)", "$1 "));
            assertThat(sender.lookup(home, receipt).statusCode()).isEqualTo(200);
            blunder(home);
            try (Connection record = portal.record()) {
                dump = Dump.of(record);
            }
        }
        // PostgreSQL may take a moment longer than the portal.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.notExists(data.resolve("postgresql").resolve("postmaster.pid")));
        Traces traces = new Traces(planted);
        assertThat(dump).contains("intake_case", "submission_receipt");
        assertThat(traces.in("dump", dump)).isEmpty();
        assertThat(traces.below(folder)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        Traces traces = new Traces(List.of(SECRET));
        Files.write(folder.resolve("a"), ("x" + SECRET).getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("b"), URLEncoder.encode(SECRET, StandardCharsets.UTF_8));
        byte[] inside = ("{\"text\":\"" + SECRET + "。\"}").getBytes(StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("c"), java.util.Base64.getEncoder().encodeToString(inside));
        Files.writeString(folder.resolve("d"), java.util.HexFormat.of().formatHex(inside));
        Files.writeString(folder.resolve("e"), SECRET.substring(1));
        assertThat(traces.below(folder)).hasSize(4);
    }

    private String report(URI home) throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.submit(
                home.resolve("/api/v1/submissions?openid=" + OPENID),
                home,
                Sender.report("演示：" + SECRET + "，请查处。", PLACE, Nonce.fresh().hex()),
                List.of(
                        new Attached(FILE + ".jpg", Photo.jpeg(EXIF)),
                        new Attached("../" + FILE + ".png", Photo.jpeg(EXIF))));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Sender.json(answer).get("receipt").asString();
    }

    /** Everything that goes wrong and that a log likes to quote. */
    private void blunder(URI home) throws IOException, InterruptedException {
        URI submissions = home.resolve("/api/v1/submissions");
        sender.post(submissions, "{\"kind\":\"REPORT\",\"text\":\"" + SECRET + " " + BROKEN);
        sender.post(submissions, "{\"kind\":\"" + BROKEN + "\",\"text\":\"" + SECRET + "\",\"nonce\":\"x\"}");
        sender.post(submissions, "{\"kind\":\"REPORT\",\"text\":{\"a\":\"" + SECRET + "\"},\"" + BROKEN + "\":1}");
        sender.post(submissions, BROKEN + SECRET);
        sender.post(home.resolve("/api/v1/submissions/lookup"), "{\"receipt\":{\"x\":\"" + BROKEN + "\"}}");
        sender.post(home.resolve("/api/v1/submissions/lookup"), "{\"receipt\":" + BROKEN);
        sender.post(home.resolve("/api/v1/decisions/citations"), "{\"text\":" + BROKEN);
        sender.postForm(home.resolve("/report"), "text=" + BROKEN + "%E4%BD&nonce=%zz&kind=" + BROKEN);
        sender.postForm(home.resolve("/track"), "receipt=" + BROKEN + "%ff%fe%00");
        sender.postForm(home.resolve("/nowhere"), BROKEN + "=%&" + "a=b&".repeat(3_000));
        raw(home, "GET /track?receipt=" + BROKEN + "%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n");
        sender.get(home.resolve("/decisions?page=" + BROKEN + "&openid=" + OPENID));
        sender.get(home.resolve("/decisions/" + BROKEN + "?from=" + BROKEN));
        raw(
                home,
                "POST /api/v1/submissions HTTP/1.1\r\nHost: x\r\nUser-Agent: " + AGENT
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900\r\n\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"submission\"\r\n\r\n" + BROKEN + SECRET);
        raw(
                home,
                "POST /track HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 3000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + FILE + "\"\r\n\r\n" + (BROKEN + SECRET).repeat(50_000));
        raw(
                home,
                "POST /decisions HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 2000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
                        + FILE
                        + "\"\r\n\r\n" + (BROKEN + SECRET).repeat(30_000));
        raw(home, "GET /report?" + BROKEN + "=<" + SECRET + "> HTTP/1.1\r\nHost: x\r\n\r\n");
        raw(home, "GET / HTTP/1.1\r\nHost: " + BROKEN + "\r\n" + BROKEN + " : x\r\nCookie: \"" + COOKIE + "=\r\n\r\n");
        raw(home, BROKEN + "\r\n\r\n");
        raw(home, "GET / HTTP/1.1\r\nHost: x\r\nX: " + (BROKEN + " ").repeat(5_000) + "\r\n\r\n");
    }

    private static void raw(URI home, String request) throws IOException {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException cutOff) {
            assertThat(cutOff).isInstanceOf(IOException.class);
        }
    }
}
