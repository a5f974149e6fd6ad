package org.mingjing.submission.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a first visit as they travel, compressed: the page with the styles and scripts that it names. */
final class PageWeight {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js)[^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    PageWeight(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** @param without files that come after the page can be used */
    long of(String path, List<String> without) throws Exception {
        String page = new String(get(path, "identity"), StandardCharsets.UTF_8);
        long weight = get(path, "gzip").length;
        Matcher assets = ASSET.matcher(page);
        while (assets.find()) {
            if (without.stream().noneMatch(assets.group(1)::contains)) {
                weight += get(assets.group(1), "gzip").length;
            }
        }
        return weight;
    }

    private byte[] get(String path, String encoding) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
