package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: opens a form, fills it in, presses a button, as multipart/form-data (RFC 7578). */
final class PlainReader {

    private static final String BOUNDARY = "----mingjing7d8f2c";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<byte[]> files = new ArrayList<>();
    private String site = "same-origin";
    private HttpResponse<String> answer;
    private Document page;
    private Map<String, List<String>> fields = new LinkedHashMap<>();

    PlainReader(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    PlainReader open(String path) throws Exception {
        return read(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    PlainReader fill(String name, String value) {
        assertThat(page.select("form.plain [name=" + name + "]")).as(name).isNotEmpty();
        fields.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** What browsers say of where a form stood (Fetch Metadata). */
    PlainReader from(String where) {
        site = where;
        return this;
    }

    PlainReader attach(byte[] content) {
        files.add(content);
        return this;
    }

    /** Presses the button that leads to this step. */
    PlainReader press(String step) throws Exception {
        assertThat(page.select("form.plain button[name=step][value=" + step + "]"))
                .isNotEmpty();
        return post(page.select("form.plain").attr("action"), step);
    }

    /** The same once more, as after a lost answer; waits where the page says so. */
    PlainReader send() throws Exception {
        Map<String, List<String>> typed = fields;
        String action = page.select("form.plain").attr("action");
        List<byte[]> chosen = List.copyOf(files);
        post(action, "send");
        for (int i = 0; i < 3 && answer.statusCode() == 429; i++) {
            Thread.sleep(
                    1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            List<String> ticket = fields.get("ticket");
            fields = new LinkedHashMap<>(typed);
            fields.put("ticket", ticket);
            files.addAll(chosen);
            post(action, "send");
        }
        return this;
    }

    private PlainReader post(String action, String step) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            for (String value : field.getValue()) {
                part(body, "name=\"" + field.getKey() + "\"", value.getBytes(StandardCharsets.UTF_8));
            }
        }
        for (byte[] file : files) {
            part(body, "name=\"files\"; filename=\"我的照片.jpg\"", file);
        }
        part(body, "name=\"step\"", step.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return postRaw(action, body.toByteArray());
    }

    PlainReader postRaw(String action, byte[] body) throws Exception {
        files.clear();
        return read(HttpRequest.newBuilder(URI.create(base + action))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private PlainReader read(HttpRequest request) throws Exception {
        answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        page = Jsoup.parse(answer.body());
        fields = new LinkedHashMap<>();
        for (Element control : page.select("form.plain [name]")) {
            String value =
                    switch (control.tagName()) {
                        case "textarea" -> control.wholeText();
                        case "select" -> control.select("option[selected]").attr("value");
                        default -> control.val();
                    };
            boolean unsent = control.tagName().equals("button")
                    || control.attr("type").equals("file")
                    || List.of("radio", "checkbox").contains(control.attr("type")) && !control.hasAttr("checked");
            if (!unsent) {
                fields.computeIfAbsent(control.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return this;
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    String html() {
        return answer.body();
    }

    Document page() {
        return page;
    }

    String text(String css) {
        return page.select(css).text();
    }

    String field(String name) {
        return String.join(",", fields.getOrDefault(name, List.of()));
    }
}
