package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseReading;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.ReporterView;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Both sides of a case in tests: a reporter with plain HTTP, from an address of their own, and staff at their desk. */
@Component
class Following {

    static final StaffId INTAKE = new StaffId("intake");
    static final StaffId HANDLER = new StaffId("handler");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Submissions submissions;
    private final Tracking tracking;
    private final CaseDesk desk;
    private final CaseReading reading;
    private final JdbcTemplate jdbc;

    Following(Submissions submissions, Tracking tracking, CaseDesk desk, CaseReading reading, JdbcTemplate jdbc) {
        this.submissions = submissions;
        this.tracking = tracking;
        this.desk = desk;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    Receipt report(String text, String place, boolean publication) {
        return ((Accepted) submissions.submit(new NewSubmission(
                        CaseKind.REPORT,
                        Channel.WEB,
                        "STREET_TRADING",
                        text,
                        place,
                        null,
                        null,
                        null,
                        null,
                        true,
                        publication,
                        Nonce.fresh(),
                        List.of(),
                        null)))
                .receipt();
    }

    ReporterView view(Receipt receipt) {
        return tracking.lookup(receipt).orElseThrow();
    }

    void opens(Receipt receipt, StaffId who) {
        assertThat(reading.open(view(receipt).caseId(), who)).isInstanceOf(CaseReading.Reading.Opened.class);
    }

    /** Does it, and waits until the reporter can see it. */
    void act(Receipt receipt, Deed deed, StaffId who) {
        UUID id = view(receipt).caseId();
        int steps = view(receipt).steps().size();
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        assertThat(desk.act(id, revision == null ? 0 : revision, deed, who)).isInstanceOf(DeedResult.Done.class);
        await().until(() -> view(receipt).steps().size() > steps);
    }

    HttpResponse<String> post(int port, String path, String from, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(port, path, from, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> json(int port, String path, String from, String body)
            throws IOException, InterruptedException {
        return send(port, path, from, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(int port, String path, String from, String type, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .header("X-Forwarded-For", from)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A form of one file, as a browser sends it (RFC 7578). */
    static byte[] multipart(Map<String, String> fields, byte[] file) {
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"IMG_我的手机.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
