package org.mingjing.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tiles;

/** A log's files at somebody else's: a log, a mirror, a witness. Nothing that comes from there is believed here. */
public final class RemoteLog implements Tiles {

    private static final int LONGEST_NOTE = 64 * 1024;
    private static final int LONGEST_BUNDLE = TilePath.FULL * (Bundle.LONGEST + 2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String base;
    private final Duration patience;

    /** @param base below which {@code checkpoint} and {@code tile/…} are @param patience for each whole answer */
    public RemoteLog(URI base, Duration patience) {
        this.base = base.toString().replaceAll("/+$", "") + "/";
        this.patience = patience;
    }

    /** @param contentType empty where there is none */
    public record Answer(int status, String contentType, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** No answer in time, none that makes sense, or one that is too long. Ask again later. */
    public static final class Unreachable extends RuntimeException {
        Unreachable(String what) {
            super(what);
        }
    }

    /** Empty where there is no such file. @throws Unreachable */
    public Optional<byte[]> file(String path, int longest) {
        Answer answer = send(request(path).GET().build(), longest);
        return switch (answer.status()) {
            case 200 -> Optional.of(answer.body());
            case 404, 410 -> Optional.empty();
            default -> throw new Unreachable("HTTP " + answer.status());
        };
    }

    /** What it serves as its newest; nobody's signature is checked. @throws Unreachable @throws Malformed */
    public Optional<Note> checkpoint() {
        return file("checkpoint", LONGEST_NOTE).map(bytes -> Note.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Its keys, as it tells them. @throws Unreachable @throws Malformed */
    public Optional<KeyChain> keys() {
        return file("keys", LONGEST_NOTE * 4).map(bytes -> KeyChain.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** @throws Unreachable @throws Malformed */
    @Override
    public byte[] read(TilePath tile) {
        return file("tile/" + tile.path(), TilePath.FULL * Hashes.SIZE)
                .filter(bytes -> bytes.length == tile.width() * Hashes.SIZE)
                .orElseThrow(() -> new Malformed("tile " + tile.path() + " is missing or has another length"));
    }

    /** Empty where it hasn't got all of them. @throws Unreachable @throws Malformed */
    public Optional<List<byte[]>> entries(TilePath bundle) {
        return file("tile/" + bundle.path(), LONGEST_BUNDLE)
                .map(Bundle::read)
                .filter(entries -> entries.size() == bundle.width());
    }

    /** @throws Unreachable */
    public Answer post(String path, String body) {
        return send(
                request(path)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                LONGEST_NOTE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
    }

    private Answer send(HttpRequest request, int longest) {
        CompletableFuture<HttpResponse<byte[]>> answer = HTTP.sendAsync(request, info -> new Limited(longest));
        try {
            // The request's own timeout ends with the headers.
            HttpResponse<byte[]> got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    got.statusCode(), got.headers().firstValue("Content-Type").orElse(""), got.body());
        } catch (ExecutionException | TimeoutException noAnswer) {
            answer.cancel(true);
            throw new Unreachable(String.valueOf(noAnswer.getMessage()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    @Override
    public String toString() {
        return base;
    }

    /** A body of at most so many bytes. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final int longest;
        private Flow.@org.jspecify.annotations.Nullable Subscription subscription;
        private long read;

        Limited(int longest) {
            this.longest = longest;
            whole.getBody().whenComplete((bytes, failure) -> {
                if (failure == null) {
                    body.complete(bytes);
                } else {
                    body.completeExceptionally(failure);
                }
            });
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            whole.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            read += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (read > longest && subscription != null) {
                subscription.cancel();
                body.completeExceptionally(new IOException("the answer is too long"));
            } else {
                whole.onNext(buffers);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.onError(failure);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
