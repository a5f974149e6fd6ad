package org.mingjing.submission.open311;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody else's program. */
final class Open311Client {

    static final String KEY = "open311-client-of-tests";
    static final String SPENDTHRIFT = "open311-spendthrift-of-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Open311Client(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String base() {
        return base;
    }

    /** @param path below {@code /open311/v2} */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/open311/v2" + path))
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded; charset=utf-8";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, body, all);
    }

    /** A report as a client sends it; what is named twice counts as said last. */
    static Map<String, String> report(String... fields) {
        Map<String, String> report = new LinkedHashMap<>();
        report.put("api_key", KEY);
        report.put("service_code", "STREET_TRADING");
        report.put("description", "夜市把盲道占满了，轮椅过不去。（演示）");
        report.put("address_string", "望海路 186 号");
        for (int i = 0; i < fields.length; i += 2) {
            report.put(fields[i], fields[i + 1]);
        }
        return report;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
