package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Crs;
import org.mingjing.intake.Location;
import org.mingjing.intake.MaterialKind;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Promises;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.ProofFile;
import org.mingjing.testing.Sender;
import org.mingjing.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From the moment of sending, a sender can prove what was received; after the hourly batch, that the ledger holds it. */
@PortalTest
class ProveASubmissionTest {

    private static final String TEXT = "晚上九点后烧烤摊占道，油烟直排。";

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionProofs proofs;

    @Autowired
    Tracking tracking;

    @Autowired
    LedgerBatch batch;

    @Autowired
    LedgerBackfill backfill;

    @Autowired
    LedgerReader ledger;

    @Autowired
    Promises promises;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Sender sender = new Sender(Map.of("X-Forwarded-For", "198.51.100.71"));
    private URI home = URI.create("http://127.0.0.1");
    private NoteVerifier key = new NoteVerifier("x", NoteVerifier.LOG, new byte[32]);

    @BeforeEach
    void where() {
        home = URI.create("http://127.0.0.1:" + port + "/");
        key = ledger.status().key();
    }

    private Accepted accepted(Nonce nonce, String text, List<NewMaterial> files) {
        return (Accepted) submissions.submit(new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                "STREET_TRADING",
                text,
                "望海路 186 号",
                new Location(29.87654, 121.5, Crs.WGS84),
                null,
                null,
                new NewSubmission.Contact("演示联系人", "13800000000", null),
                true,
                false,
                nonce,
                files,
                null));
    }

    private Accepted accepted() {
        return accepted(Nonce.fresh(), TEXT, List.of());
    }

    private HttpResponse<String> download(Receipt receipt) throws Exception {
        return sender.postForm(home.resolve("/track/proof"), "receipt=" + receipt.digits());
    }

    private ProofFile file(Receipt receipt) throws Exception {
        HttpResponse<String> answer = download(receipt);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ProofFile.parse(answer.body());
    }

    private UUID caseOf(Receipt receipt) {
        return tracking.lookup(receipt).orElseThrow().caseId();
    }

    /** As the next hour does, and waits for the checkpoint. */
    private Registered.Merged merged(Receipt receipt) {
        batch.merge(clock.instant().plus(1, ChronoUnit.HOURS));
        UUID id = caseOf(receipt);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> proofs.registered(id).map(Registered::merged).isPresent());
        return java.util.Objects.requireNonNull(
                proofs.registered(id).orElseThrow().merged());
    }

    @Test
    void theReceiptFileProvesItBeforeTheBatchAndAfterIt() throws Exception {
        NewMaterial photo = new NewMaterial(MaterialKind.JPEG, new byte[] {1, 2, 3}, 1, 1, null);
        Receipt receipt = accepted(Nonce.fresh(), TEXT, List.of(photo)).receipt();
        HttpResponse<String> answer = download(receipt);
        String number = tracking.lookup(receipt).orElseThrow().number();
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"mingjing-receipt-" + number + ".json\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain(receipt.digits(), receipt.grouped(), "演示联系人", "13800000000");
        ProofFile before = ProofFile.parse(answer.body());
        assertThat(before.json().get("format").asString()).isEqualTo("mingjing-proof-1");
        assertThat(before.json().get("subject").asString()).isEqualTo("SUBMISSION");
        assertThat(before.json().get("caseNumber").asString()).isEqualTo(number);
        assertThat(before.json().get("key").asString()).isEqualTo(key.toString());
        assertThat(before.json().get("entry").isNull()).isTrue();
        assertThat(before.json().get("note").get("zh").asString()).contains("content");
        assertThat(before.json().get("content").get("text").asString()).isEqualTo(TEXT);
        assertThat(before.json().get("content").get("files").get(0).asString())
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(before.committed()).isTrue();
        Instant promised = before.promised(key);
        assertThat(promised)
                .isEqualTo(promised.truncatedTo(ChronoUnit.HOURS))
                .isBetween(
                        clock.instant().plus(24, ChronoUnit.HOURS),
                        clock.instant().plus(26, ChronoUnit.HOURS));

        Registered.Merged merged = merged(receipt);
        assertThat(merged.entry().text())
                .matches("\\{\"commitment\":\"[^\"]+\",\"date\":\"\\d{4}-\\d\\d-\\d\\d\","
                        + "\"id\":\"[0-9a-f-]{36}\",\"kind\":\"SUBMISSION_RECEIVED\",\"version\":1}");
        ProofFile after = file(receipt);
        assertThat(after.committed()).isTrue();
        assertThat(after.included(key)).isTrue();
        assertThat(after.promised(key)).isEqualTo(promised);
        for (String same : List.of("content", "salt", "commitment", "promise")) {
            assertThat(after.json().get(same)).as(same).isEqualTo(before.json().get(same));
        }
        HttpResponse<String> page = sender.postForm(home.resolve("/track"), "receipt=" + receipt.digits());
        assertThat(page.body()).contains("已入账，条目", "/verify", "/ledger/verify.html");
    }

    @Test
    void aProgramGetsTheProofAtOnceAndTheSameAgain() throws Exception {
        Map<String, Object> body =
                Sender.report(TEXT, "望海路 186 号", Nonce.fresh().hex());
        JsonNode first = Sender.json(sender.submit(home, body)).get("proof");
        JsonNode again = Sender.json(sender.submit(home, body)).get("proof");
        assertThat(first.propertyNames()).containsExactly("commitment", "opening", "signedPromise");
        assertThat(first.get("opening").propertyNames()).containsExactly("salt", "content");
        assertThat(first.get("opening").get("content").propertyNames())
                .containsExactly("kind", "text", "place", "files");
        assertThat(again).isEqualTo(first);
        HttpResponse<String> answer = sender.submit(home, body);
        String receipt = Sender.json(answer).get("receipt").asString();
        JsonNode waiting = Sender.json(sender.lookup(home, receipt));
        assertThat(waiting.get("inclusionProof").isNull()).isTrue();
        merged(new Receipt(receipt));
        JsonNode proof = Sender.json(sender.lookup(home, receipt)).get("inclusionProof");
        assertThat(proof.propertyNames()).containsExactly("entry", "index", "inclusionProof", "checkpoint");
        assertThat(proof.get("entry").asString())
                .contains(first.get("commitment").asString());
    }

    @Test
    void aRepetitionThatSaysSomethingElseProvesWhatWasCommitted() {
        Nonce nonce = Nonce.fresh();
        SubmissionProof first = accepted(nonce, TEXT, List.of()).proof();
        SubmissionProof other = accepted(nonce, TEXT + "昨晚又来了。", List.of()).proof();
        assertThat(first).isNotNull();
        assertThat(other).isNotNull();
        assertThat(other.promise()).isEqualTo(first.promise());
        assertThat(other.content()).isEqualTo(first.content());
    }

    @Test
    void aDeletedCasesLeafStaysAndNobodyCanOpenIt() throws Exception {
        Receipt receipt = accepted().receipt();
        UUID id = caseOf(receipt);
        Registered.Merged merged = merged(receipt);
        assertThat(tracking.erase(receipt)).isEqualTo(Answer.DONE);
        assertThat(proofs.of(receipt)).isEmpty();
        assertThat(download(receipt).statusCode()).isEqualTo(404);
        Map<String, Object> row =
                jdbc.queryForMap("select salt_part, salt, category from submission_receipt where case_id = ?", id);
        assertThat(row.values()).containsOnlyNulls();
        assertThat(ledger.newest(merged.entry().id())).isPresent();
    }

    @Test
    void whatCameInBeforeTheLedgerIsCommittedAfterwards() throws Exception {
        Receipt receipt = accepted().receipt();
        UUID id = caseOf(receipt);
        jdbc.update(
                "delete from submission_waiting where entry_id = (select entry_id from submission_receipt where case_id = ?)",
                id);
        jdbc.update(
                "update submission_receipt set entry_id = null, commitment = null, merge_by = null, category = null, salt_part = null where case_id = ?",
                id);
        assertThat(proofs.of(receipt)).isEmpty();
        HttpResponse<String> page = sender.postForm(home.resolve("/track"), "receipt=" + receipt.digits());
        assertThat(page.body()).contains("正在补登");
        backfill.run();
        merged(receipt);
        ProofFile proof = file(receipt);
        assertThat(proof.committed()).isTrue();
        assertThat(proof.included(key)).isTrue();
        assertThat(proof.json().get("content").has("category")).isFalse();
        UUID salt = jdbc.queryForObject("select salt from submission_receipt where case_id = ?", UUID.class, id);
        assertThat(salt).isNotNull();
        backfill.run();
        assertThat(file(receipt).json().get("salt")).isEqualTo(proof.json().get("salt"));
        assertThat(tracking.erase(receipt)).isEqualTo(Answer.DONE);
        assertThat(vault.open(salt)).isEmpty();
    }

    @Test
    void aPromiseIsTheSameForTheSame() {
        Instant hour = Instant.parse("2026-11-22T03:00:00Z");
        byte[] commitment = new byte[32];
        assertThat(promises.promise(commitment, hour)).isEqualTo(promises.promise(commitment, hour));
        assertThat(promises.promise(commitment, hour)).contains("\n2026-11-22T03:00:00Z\n");
    }

    @Test
    void aReceiptThatIsUnknownOrMistypedGetsNoFile() throws Exception {
        assertThat(sender.postForm(home.resolve("/track/proof"), "receipt=12").statusCode())
                .isEqualTo(422);
        assertThat(sender.get(home.resolve("/track/proof?receipt=1234")).body()).contains("name=\"receipt\"");
    }
}
