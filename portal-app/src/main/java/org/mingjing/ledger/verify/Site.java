package org.mingjing.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads public files over HTTP: follows no redirect to somewhere else, takes no more than a file may have, waits no longer than a minute. */
final class Site implements AutoCloseable {

    private static final int TRIES = 3;
    private static final int LONGEST_LINE = 4 << 20;

    private final HttpClient http;
    private final Duration patience;

    Site(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Takes a line; may refuse. */
    interface Lines {
        void accept(byte[] line) throws Unreadable;
    }

    /** Empty where there is none (404, 410). @param most bytes */
    Optional<byte[]> find(URI file, int most) throws Unreadable {
        Unreadable last = new Unreadable("读不到 " + file, "no answer");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<byte[]> answer = send(file, info -> new Limited(most));
                switch (answer.statusCode()) {
                    case 200 -> {
                        return Optional.of(answer.body());
                    }
                    case 404, 410 -> {
                        return Optional.empty();
                    }
                    case 429, 500, 502, 503, 504 -> last = refused(file, answer);
                    default -> throw refused(file, answer);
                }
            } catch (IOException lost) {
                if (lost instanceof Limited.TooLarge) {
                    throw new Unreadable(file + " 超过 " + most + " 字节", "larger than it may be");
                }
                last = new Unreadable("连不上 " + file, "can't be reached: " + lost);
            }
            pause(attempt * 500L);
        }
        throw last;
    }

    private static void pause(long millis) throws Unreadable {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("中断", "interrupted");
        }
    }

    /** Every line of a file of any length, as it comes. @return whether there is such a file */
    boolean lines(URI file, Lines sink) throws Unreadable {
        try {
            HttpResponse<InputStream> answer = send(file, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body();
                    Stall stall = new Stall(body, patience)) {
                if (answer.statusCode() == 404 || answer.statusCode() == 410) {
                    return false;
                }
                if (answer.statusCode() != 200) {
                    throw refused(file, answer);
                }
                split(file, stall, sink);
                return true;
            }
        } catch (IOException lost) {
            throw new Unreadable("读到一半中断：" + file, "it broke off: " + lost.getMessage());
        }
    }

    private static void split(URI file, Stall in, Lines sink) throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        byte[] line = new byte[1 << 14];
        int length = 0;
        for (int read; (read = in.read(buffer)) >= 0; ) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    sink.accept(Arrays.copyOf(line, length));
                    length = 0;
                    continue;
                }
                if (length == line.length) {
                    if (length >= LONGEST_LINE) {
                        throw new Unreadable(file + " 有一行超过 4 MB", "a line is longer than 4 MB");
                    }
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = buffer[i];
            }
        }
        if (length > 0) {
            throw new Unreadable("读到一半中断：" + file, "it ends inside a line");
        }
    }

    private <T> HttpResponse<T> send(URI file, HttpResponse.BodyHandler<T> body) throws IOException, Unreadable {
        HttpRequest request = HttpRequest.newBuilder(file)
                .version(
                        "http".equalsIgnoreCase(file.getScheme())
                                ? HttpClient.Version.HTTP_1_1
                                : HttpClient.Version.HTTP_2)
                .header("User-Agent", "mingjing-verify")
                .build();
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new Unreadable("等不到回答：" + file, "no answer in " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("中断", "interrupted");
        }
    }

    private static Unreadable refused(URI file, HttpResponse<?> answer) {
        if (answer.statusCode() / 100 == 3) {
            String to = answer.headers().firstValue("Location").orElse("?");
            return new Unreadable(file + " 转到 " + to + "，请直接给出该网址", "it redirects; give that address");
        }
        return new Unreadable(file + " 回答 HTTP " + answer.statusCode(), "refused");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
