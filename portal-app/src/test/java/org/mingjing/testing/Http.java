package org.mingjing.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The public's eye on a running portal: no cookie, no session. */
public final class Http {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Http(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The body of an answer that must be 200. */
    public String text(String path) throws IOException, InterruptedException {
        return new String(ok(path), StandardCharsets.UTF_8);
    }

    /** The words of a PDF, line breaks taken out. */
    public String pdfText(String path) throws IOException, InterruptedException {
        try (var pdf = Loader.loadPDF(ok(path))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }

    private byte[] ok(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("HTTP " + answer.statusCode() + " for " + path);
        }
        return answer.body();
    }
}
