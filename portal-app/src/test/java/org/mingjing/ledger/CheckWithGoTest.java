package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The Go project's own libraries, which know nothing of us, agree with our checkpoints, tiles and proofs; and disagree with altered ones. */
@PortalTest
class CheckWithGoTest {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    LedgerKeeper keeper;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void goAgreesWithUsAndNotWithAForger() throws Exception {
        GoCheck go = GoCheck.build();
        List<String> ids = appended(150);
        String earlier = reader.checkpoint().orElseThrow();
        ids.addAll(appended(600));
        String now = reader.checkpoint().orElseThrow();
        Checkpoint before = Checkpoint.parse(Note.parse(earlier).text());
        Checkpoint after = Checkpoint.parse(Note.parse(now).text());
        assertThat(before.size()).isLessThan(after.size());

        Tree tree = new Tree(after.size(), tile -> reader.tile(tile).orElseThrow());
        String consistency = String.join("\n", base64(tree.consistency(before.size())));
        String[] options = {
            "-url", "http://127.0.0.1:" + port,
            "-now", file("now", now),
            "-earlier", file("earlier", earlier),
            "-consistency", file("consistency", consistency + "\n"),
            "-proofs", file("proofs", proofs(ids)),
            "-records", "1000000"
        };
        GoCheck.Result agreed = go.run(options);
        assertThat(agreed.exit()).as(agreed.said()).isZero();
        assertThat(agreed.said())
                .contains(
                        "size " + after.size() + ", records proved " + after.size(),
                        "consistent with " + before.size() + " by our own proof",
                        "consistent with " + before.size() + " by the given proof",
                        "given proofs " + ids.size());

        String another =
                NoteSigner.generate(after.origin(), NoteVerifier.LOG).verifier().toString();
        GoCheck.Result otherKey = go.run("-url", "http://127.0.0.1:" + port, "-key", another);
        assertThat(otherKey.exit()).isEqualTo(1);
        assertThat(otherKey.said()).contains("WRONG");

        options[7] = file("consistency", consistency.replaceFirst("^.", consistency.startsWith("A") ? "B" : "A"));
        assertThat(go.run(options).said()).contains("WRONG: the given consistency proof");

        HttpServer forger = forger("/ledger/tile/0/000");
        try {
            options[1] = "http://127.0.0.1:" + forger.getAddress().getPort();
            GoCheck.Result altered = go.run(options);
            assertThat(altered.exit()).as(altered.said()).isEqualTo(1);
        } finally {
            forger.stop(0);
        }
    }

    private List<String> appended(int count) {
        List<String> ids = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
            entries.add(LedgerEntry.of(
                    EntryKind.SUBMISSION_RECEIVED, ids.get(i), 1, ledger.today(), Commitment.to(new byte[1])));
        }
        transaction.executeWithoutResult(status -> ledger.append(entries));
        keeper.round();
        return ids;
    }

    /** As {@code /api/v1/verify/{id}} gives them. */
    private String proofs(List<String> ids) {
        StringBuilder lines = new StringBuilder();
        for (String id : ids) {
            Recorded recorded = reader.newest(id).orElseThrow();
            Inclusion inclusion = reader.inclusion(recorded).orElseThrow();
            Map<String, Object> proof = new LinkedHashMap<>();
            proof.put("entry", recorded.entry().text());
            proof.put("index", inclusion.index());
            proof.put("inclusionProof", base64(inclusion.path()));
            proof.put("checkpoint", inclusion.checkpoint());
            lines.append(JsonMapper.builder().build().writeValueAsString(proof)).append('\n');
        }
        return lines.toString();
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** Hands on what the portal serves, one bit of one file turned. */
    private HttpServer forger(String path) throws Exception {
        Http portal = new Http(port);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                HttpResponse<byte[]> answer =
                        portal.get(exchange.getRequestURI().getPath());
                byte[] body = answer.body();
                if (exchange.getRequestURI().getPath().startsWith(path)) {
                    body[40] ^= 4;
                }
                exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        server.start();
        return server;
    }
}
