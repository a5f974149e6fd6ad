package org.mingjing.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a first visit downloads. */
final class PageWeight {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js)[^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    PageWeight(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String of(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get(path);
        long assets = 0;
        Matcher matcher = ASSET.matcher(text(page));
        while (matcher.find()) {
            assets += get(matcher.group(1).replace("&amp;", "&")).body().length;
        }
        return "%.1f KB = page %.1f + assets %.1f; Set-Cookie: %s; ETag: %s"
                .formatted(
                        (page.body().length + assets) / 1024.0,
                        page.body().length / 1024.0,
                        assets / 1024.0,
                        page.headers().firstValue("Set-Cookie").orElse("none"),
                        page.headers().firstValue("ETag").map(tag -> tag.substring(0, 2) + "…").orElse("none"));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        if (!page.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(page.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(page.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
