package org.mingjing.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.testing.SyntheticLog;

class CosignACheckpointTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private SyntheticLog log;
    private RunningWitness witness;

    @BeforeEach
    void start() throws IOException {
        log = new SyntheticLog("bureau.example/ledger").grow("leaf", 300);
        witness = witness(NOON);
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    private RunningWitness witness(Instant now) throws IOException {
        return new RunningWitness(data, log.signer.verifier(), null, false, Clock.fixed(now, ZoneOffset.UTC));
    }

    private HttpResponse<String> post(String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(witness.uri().resolve("/add-checkpoint"))
                            .timeout(Duration.ofSeconds(10))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> add(long old, List<byte[]> proof, Note note) {
        return post("old " + old + "\n"
                + proof.stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                        .collect(Collectors.joining())
                + "\n" + note);
    }

    private HttpResponse<String> add(long old, long size) {
        return add(old, log.tree(size).consistency(old), log.note(size));
    }

    private long time(HttpResponse<String> answer) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(answer.body().strip().split(" ")[2]))
                .getLong(4);
    }

    @Test
    void whatContinuesIsCosigned() {
        assertThat(add(0, 10).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = add(10, 300);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
        assertThat(Note.parse(log.note(300).text() + "\n" + answer.body()).signedBy(witness.verifier()))
                .isTrue();
        assertThat(time(answer)).isEqualTo(NOON.getEpochSecond());
        assertThat(add(300, 300).statusCode()).as("once more the same").isEqualTo(200);
    }

    @Test
    void anotherOldSizeIsAConflictThatTellsTheRightOne() {
        add(0, 10);
        for (long old : new long[] {0, 5, 11}) {
            HttpResponse<String> answer = add(old, 20);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(answer.body()).isEqualTo("10\n");
        }
    }

    @Test
    void aRollbackIsAConflict() {
        add(0, 200);
        assertThat(add(100, 150).statusCode()).isEqualTo(409);
        assertThat(add(0, 100).statusCode()).isEqualTo(409);
        assertThat(add(200, List.of(), log.note(100)).statusCode())
                .as("old size above the checkpoint's")
                .isEqualTo(400);
    }

    @Test
    void theSameSizeWithAnotherRootIsAConflictAndKeptAsEvidence() throws IOException {
        add(0, 100);
        try (SyntheticLog other = new SyntheticLog(log.signer).grow("other", 100)) {
            assertThat(add(100, List.of(), other.note()).statusCode()).isEqualTo(409);
            assertThat(witness.said()).contains("!!!").contains("forked");
            try (var files = Files.walk(data)) {
                Path evidence = files.filter(file -> file.endsWith("evidence.txt"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(evidence))
                        .contains(log.note(100).text())
                        .contains(other.note().text());
            }
        }
    }

    @Test
    void aProofThatDoesNotHoldIsUnprocessable() throws IOException {
        add(0, 100);
        assertThat(add(100, List.of(), log.note(200)).statusCode()).isEqualTo(422);
        List<byte[]> proof = log.tree(200).consistency(100);
        proof.getLast()[0] ^= 1;
        assertThat(add(100, proof, log.note(200)).statusCode()).isEqualTo(422);
        try (SyntheticLog other = new SyntheticLog(log.signer).grow("other", 200)) {
            assertThat(add(100, other.tree(200).consistency(100), other.note()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(add(100, 200).statusCode())
                .as("nothing of it was remembered")
                .isEqualTo(200);
    }

    @Test
    void anUnknownLogIsNotFoundAndAnUnknownKeyForbidden() throws IOException {
        try (SyntheticLog unknown = new SyntheticLog("elsewhere.example/log").grow("leaf", 3);
                SyntheticLog impostor = new SyntheticLog("bureau.example/ledger").grow("leaf", 3)) {
            assertThat(add(0, List.of(), unknown.note()).statusCode()).isEqualTo(404);
            assertThat(add(0, List.of(), impostor.note()).statusCode()).isEqualTo(403);
            Note forged = new Note(log.note(4).text(), log.note(3).signatures());
            assertThat(add(0, List.of(), forged).statusCode()).isEqualTo(403);
            assertThat(add(0, List.of(), log.note(3, impostor.signer, log.signer))
                            .statusCode())
                    .as("signatures of unknown keys are ignored")
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNoRequestIsBad() {
        String note = log.note(3).toString();
        String hash = Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        for (String body : List.of(
                "",
                "old 0\n",
                "old 00\n\n" + note,
                "old -1\n\n" + note,
                "older 0\n\n" + note,
                "old 0\nAAAA\n\n" + note,
                "old 0\n" + hash.repeat(64) + "\n" + note,
                "old 0\n\n" + note.replace("bureau.example/ledger\n3\n", "bureau.example/ledger\nthree\n"),
                "old 0\n\n" + log.note(3).text())) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post("old 0\n\n" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void itRemembersOverARestartAndItsTimeNeverGoesBack() throws IOException {
        add(0, 100);
        witness.close();
        witness = witness(NOON.minus(Duration.ofDays(400)));
        assertThat(add(0, 150).body()).isEqualTo("100\n");
        HttpResponse<String> answer = add(100, 150);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(time(answer)).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void ofManyAtOnceEachSizeIsCosignedOnTopOfTheOther() throws Exception {
        add(0, 100);
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tries = IntStream.range(101, 141)
                    .mapToObj(size -> (Callable<Integer>) () -> add(100, size).statusCode())
                    .toList();
            List<Integer> statuses = all.invokeAll(tries).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void itServesWhatItCosigned() throws Exception {
        add(0, 42);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(witness.uri().resolve("/checkpoint")).build(),
                HttpResponse.BodyHandlers.ofString());
        Note note = Note.parse(answer.body());
        assertThat(note.signedBy(log.signer.verifier())).isTrue();
        assertThat(note.signedBy(witness.verifier())).isTrue();
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(42);
    }
}
