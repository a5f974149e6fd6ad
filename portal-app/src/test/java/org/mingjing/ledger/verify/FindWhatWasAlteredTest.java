package org.mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;

/** {@code ./portal verify} against ledgers that somebody tampered with. */
class FindWhatWasAlteredTest {

    private static final String ORIGIN = "example.org/ledger";

    @TempDir
    Path folder;

    private Path state;
    private NoteSigner key;
    private PaperLedger paper;

    @BeforeEach
    void aLedgerOfSome() throws Exception {
        state = folder.resolve("state");
        key = PaperLedger.key(ORIGIN);
        paper = new PaperLedger(key).noise(300);
        paper.decision("a", "门前摆放桌椅");
        paper.decision("b", "油烟直排");
        paper.decision("c", "夜间施工");
        paper.noise(400);
        paper.publish();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private Verified verify(String... options) {
        return Verified.json(paper.url(), state, options);
    }

    @Test
    void aCleanLedgerIsFineAndRemembered() throws Exception {
        Verified first = verify("--key", key.verifier().toString());
        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(first.facts().path("size").asInt()).isEqualTo(706);
        assertThat(first.facts().path("publicDecisions").asInt()).isEqualTo(3);
        assertThat(first.facts().path("submissions").asInt()).isEqualTo(700);
        assertThat(Files.readString(state)).contains(ORIGIN);

        paper.noise(66_000);
        paper.shown(EntryKind.DECISION_CORRECTED, "b", 2, "油烟未经净化直接排放");
        paper.publish();
        Verified second = verify();
        assertThat(second.exit()).as(second.out() + second.err()).isZero();
        assertThat(second.facts().path("trust").asString()).isEqualTo("REMEMBERED");
        assertThat(second.out()).contains("与上次所见一致");
    }

    @Test
    void aPlainCopyInAnyFolderWillDo() {
        paper.files.keySet().stream().toList().forEach(path -> {
            byte[] file = paper.files.remove(path);
            paper.files.put(path.replace("/ledger/", "/mirrors/one/"), file);
        });
        Verified copy = Verified.json(paper.url() + "/mirrors/one/", state, "--no-decisions");
        assertThat(copy.exit()).as(copy.out() + copy.err()).isZero();
        assertThat(Verified.json(paper.url() + "/mirrors/one", state).err()).contains("--no-decisions");
    }

    @Test
    void aKeyTrustedAtFirstUseIsSaidLoudly() {
        Verified first = Verified.run(Duration.ofSeconds(20), paper.url() + "/ledger", state);
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("首次核验", Trust.grouped(key.verifier()), "✓");
    }

    @Test
    void anAlteredTile() {
        paper.alter("/ledger/tile/0/001", 77);
        assertThat(verify().found()).containsExactly("ALTERED_FILE tile/0/001");
        paper.publish().alter("/ledger/tile/1/000.p/2", 33);
        Verified above = verify();
        assertThat(above.found()).containsExactly("ALTERED_FILE tile/1/000.p/2");
        assertThat(above.exit()).isEqualTo(1);
        assertThat(state).doesNotExist();
    }

    @Test
    void anAlteredEntry() {
        String bundle = "/ledger/tile/entries/001";
        String text = new String(paper.files.get(bundle), StandardCharsets.ISO_8859_1);
        paper.files.put(bundle, text.replace("\"s400\"", "\"s999\"").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify().kinds()).contains("WRONG_ROOT", "ALTERED_FILE");
        paper.files.put(bundle, text.replace("\"version\"", "\"wersion\"").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify().kinds()).contains("WRONG_ROOT", "ALTERED_FILE", "MALFORMED_ENTRY");
        paper.files.put(bundle, text.substring(0, 1000).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify("--no-decisions").found()).contains("ALTERED_FILE tile/entries/001");
    }

    @Test
    void anEntryAndItsTilesAlteredTogether() {
        paper.sign(new Checkpoint(ORIGIN, 706, new byte[32]));
        assertThat(verify().kinds()).containsExactly("WRONG_ROOT");
    }

    @Test
    void aTruncatedLog() throws Exception {
        assertThat(verify().exit()).isZero();
        paper.files.remove("/ledger/tile/entries/002.p/194");
        paper.files.remove("/ledger/tile/0/002.p/194");
        assertThat(verify("--no-decisions").found())
                .containsExactlyInAnyOrder("MISSING_FILE tile/entries/002.p/194", "MISSING_FILE tile/0/002.p/194");

        paper.entries.subList(500, 706).clear();
        paper.publish();
        Verified smaller = verify("--no-decisions");
        assertThat(smaller.found()).containsExactly("SMALLER 500");
        assertThat(Files.readString(folder.resolve("state.seen-before.checkpoint")))
                .contains("\n706\n");
        assertThat(Files.readString(folder.resolve("state.served-now.checkpoint")))
                .contains("\n500\n");
    }

    @Test
    void anotherKey() {
        assertThat(verify("--key", PaperLedger.key(ORIGIN).verifier().toString())
                        .kinds())
                .containsExactly("WRONG_KEY");
        assertThat(verify().exit()).isZero();
        paper.signer = PaperLedger.key(ORIGIN);
        paper.publish();
        Verified swapped = verify();
        assertThat(swapped.kinds()).containsExactly("WRONG_KEY");
        assertThat(swapped.exit()).isEqualTo(1);
        String checkpoint = paper.text("/ledger/checkpoint");
        paper.text("/ledger/checkpoint", checkpoint.replace("\n706\n", "\n705\n"));
        assertThat(verify().kinds()).containsExactly("WRONG_KEY");
    }

    @Test
    void aKeyThatHandedOver() {
        assertThat(verify().exit()).isZero();
        NoteSigner next = PaperLedger.key(ORIGIN);
        String text = paper.checkpoint().text();
        String old = key.sign(text, java.time.Instant.EPOCH);
        String handover = text + "\n" + old + next.sign(text, java.time.Instant.EPOCH);
        paper.signer = next;
        paper.publish();
        keys(next, text + "\n" + old);
        assertThat(verify().kinds()).containsExactly("WRONG_KEY");
        keys(next, handover);
        Verified followed = verify();
        assertThat(followed.exit()).as(followed.out()).isZero();
        paper.files.remove("/ledger/keys");
        assertThat(verify().exit()).as("the new key is remembered").isZero();
    }

    private void keys(NoteSigner next, String handover) {
        paper.text(
                "/ledger/keys",
                "{\"keys\":[{\"key\":\"%s\",\"handover\":\"%s\"},{\"key\":\"%s\",\"handover\":null}]}"
                        .formatted(key.verifier(), handover.replace("\n", "\\n"), next.verifier()));
    }

    @Test
    void aForkedLog() {
        assertThat(verify().exit()).isZero();
        paper.entries.set(
                5,
                LedgerEntry.of(
                        EntryKind.SUBMISSION_RECEIVED, "other", 1, PaperLedger.DAY, Commitment.to(new byte[] {9})));
        paper.noise(10).publish();
        Verified forked = verify();
        assertThat(forked.found()).containsExactly("FORKED 706");
        assertThat(folder.resolve("state.seen-before.checkpoint")).exists();
    }

    @Test
    void aLogThatContinuesAnother() throws Exception {
        assertThat(verify().exit()).isZero();
        String last = paper.text("/ledger/checkpoint");
        paper.entries.clear();
        paper.entries.add(new LedgerEntry(EntryKind.LOG_CONTINUED, "continued", 1, PaperLedger.DAY, null, last));
        paper.decisions.clear();
        paper.noise(3);
        paper.signer = PaperLedger.key(ORIGIN + "/2");
        paper.publish();
        Verified continued = verify();
        assertThat(continued.kinds()).containsExactlyInAnyOrder("NEW_ORIGIN", "CONTINUED");
        assertThat(continued.out()).contains("706");
        assertThat(verify().exit()).as("it isn't believed by itself").isEqualTo(1);
        String[] accepted = {"--key", paper.signer.verifier().toString()};
        assertThat(verify(accepted).kinds()).containsExactlyInAnyOrder("NEW_ORIGIN", "CONTINUED");
        assertThat(verify().exit()).as("whoever named its key goes on from it").isZero();
    }

    @Test
    void whatTheRulesOfLifeForbid() {
        paper.entries.add(
                LedgerEntry.of(EntryKind.DECISION_RESUMED, "c", 1, PaperLedger.DAY, Commitment.to(new byte[1])));
        paper.entries.add(LedgerEntry.of(EntryKind.DECISION_SUSPENDED, "new", 1, PaperLedger.DAY));
        paper.entries.add(LedgerEntry.of(EntryKind.DECISION_CLOSED, "b", 1, PaperLedger.DAY.minusDays(2)));
        paper.entries.add(
                LedgerEntry.of(EntryKind.DECISION_PUBLISHED, "b", 1, PaperLedger.DAY, Commitment.to(new byte[1])));
        paper.entries.add(LedgerEntry.of(EntryKind.DECISION_PUBLISHED, "bare", 1, PaperLedger.DAY));
        paper.publish();
        assertThat(verify("--no-decisions").found())
                .containsExactly(
                        "IMPOSSIBLE_LIFE 706",
                        "IMPOSSIBLE_LIFE 707",
                        "IMPOSSIBLE_LIFE 708",
                        "IMPOSSIBLE_LIFE 709",
                        "IMPOSSIBLE_LIFE 710");
    }

    @Test
    void aDecisionThatWasSilentlyChangedRemovedOrAdded() {
        String b = paper.decisions.get(1);
        paper.decisions.set(1, b.replace("油烟直排", "油烟直接排放"));
        assertThat(paper.decisions.get(1)).isNotEqualTo(b);
        assertThat(republished().found()).containsExactly("CHANGED_DECISION b");
        paper.decisions.remove(1);
        assertThat(republished().found()).containsExactly("MISSING_DECISION b");
        paper.decisions.add(b.replace("\"id\":\"b\"", "\"id\":\"new\""));
        paper.decisions.add(b);
        assertThat(republished().found()).containsExactly("UNRECORDED_DECISION new");
    }

    private Verified republished() {
        return Verified.json(paper.publish().url(), state);
    }

    @Test
    void lawfulStatesAreCounted() {
        paper.entries.add(LedgerEntry.of(EntryKind.DECISION_CLOSED, "a", 1, PaperLedger.DAY));
        paper.entries.add(LedgerEntry.of(EntryKind.DECISION_SUSPENDED, "b", 1, PaperLedger.DAY));
        paper.entries.add(
                LedgerEntry.of(EntryKind.DECISION_WITHDRAWN, "c", 1, PaperLedger.DAY, Commitment.to(new byte[1])));
        paper.entries.add(
                LedgerEntry.of(EntryKind.DECISION_RECEIVED, "d", 1, PaperLedger.DAY, Commitment.to(new byte[1])));
        paper.decisions.clear();
        Verified counted = republished();
        assertThat(counted.exit()).as(counted.out()).isZero();
        for (String one : new String[] {"closed", "suspended", "withdrawn", "heldBack"}) {
            assertThat(counted.facts().path(one).asInt()).as(one).isEqualTo(1);
        }
    }

    /** A decision is published while the check runs: the next checkpoint has it. */
    @Test
    void whatIsNewerThanTheCheckpointIsLookedAtAgain() {
        String before = paper.text("/ledger/checkpoint");
        var old = new java.util.TreeMap<>(paper.files);
        paper.decision("late", "占道");
        paper.publish();
        var grown = new java.util.TreeMap<>(paper.files);
        paper.files.putAll(old);
        paper.files.put("/decisions.jsonl", grown.get("/decisions.jsonl"));
        assertThat(paper.text("/ledger/checkpoint")).isEqualTo(before);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            paper.files.putAll(grown);
        });
        Verified seen =
                Verified.run(Duration.ofSeconds(20), paper.url().replace("127.0.0.1", "localhost"), state, "--json");
        assertThat(seen.exit()).as(seen.out() + seen.err()).isZero();
        assertThat(seen.facts().path("size").asInt()).isEqualTo(708);
    }

    @Test
    void witnessesCount() {
        NoteSigner one = NoteSigner.generate("one.example", NoteVerifier.WITNESS);
        NoteSigner two = NoteSigner.generate("two.example", NoteVerifier.WITNESS);
        paper.sign(paper.checkpoint(), one);
        String[] both = {
            "--witness", one.verifier().toString(), "--witness", two.verifier().toString()
        };
        assertThat(verify(both).kinds()).containsExactly("TOO_FEW_WITNESSES");
        Verified quorum = verify(both[0], both[1], both[2], both[3], "--quorum", "1");
        assertThat(quorum.exit()).isZero();
        assertThat(quorum.facts().path("cosigned").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoLedgerIsSaidInWords() throws Exception {
        assertThat(words("not an address")).contains("不是网址");
        assertThat(words("file:///etc")).contains("不是网址");
        assertThat(words("http://127.0.0.1:1")).contains("连不上");
        assertThat(words(paper.url() + "/elsewhere")).contains("此处没有账本");
        assertThat(words(paper.url(), "--key", "nonsense")).contains("不是公钥");
        assertThat(words(paper.url(), "--frobnicate")).contains("未知参数");
        Files.writeString(state, "{\"broken");
        assertThat(words(paper.url())).contains("读不懂上次的记录");
        Files.delete(state);
        paper.text("/ledger/checkpoint", "<!doctype html><title>登录</title>");
        assertThat(words(paper.url())).contains("网页");
        paper.text("/ledger/checkpoint", "hello\n");
        assertThat(words(paper.url())).contains("不是检查点");
        paper.files.put("/ledger/checkpoint", new byte[3 << 20]);
        assertThat(words(paper.url())).contains("超过");
        paper.publish().text("/decisions.jsonl", "<html>\n");
        assertThat(words(paper.url())).contains("不是 JSON");
        paper.publish().text("/decisions.jsonl", "x".repeat(5 << 20));
        assertThat(words(paper.url())).contains("4 MB");
        paper.publish().files.put("/ledger/tile/0/000", new byte[9000]);
        assertThat(words(paper.url())).contains("超过");
    }

    @Test
    void aSiteThatRedirectsOrNeverAnswersIsSaidInWords() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        other.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://evil.example/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        other.createContext("/slow", exchange -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            exchange.close();
        });
        other.start();
        try {
            String base = "http://127.0.0.1:" + other.getAddress().getPort();
            assertThat(words(base + "/moved")).contains("转到 https://evil.example/");
            Verified slow = Verified.run(Duration.ofMillis(300), base + "/slow", state);
            assertThat(slow.err()).contains("等不到回答");
        } finally {
            other.stop(0);
        }
    }

    private String words(String url, String... options) {
        Verified refused = Verified.json(url, state, options);
        assertThat(refused.exit()).as(refused.out()).isEqualTo(2);
        assertThat(refused.err()).startsWith("✗ ").doesNotContain("\tat ");
        return refused.err();
    }
}
