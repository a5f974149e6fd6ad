package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Recorded;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Proof;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Dump;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A decision's whole life, as the ledger tells it and as anyone can check it. */
@PortalTest
class KeepADecisionInTheLedgerTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Expiry expiry;

    @Autowired
    Standings standings;

    @Autowired
    LedgerReader ledger;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource record;

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void open() {
        http = new Http(port);
    }

    @Test
    void whatComesInIsCommittedToBlindly() throws Exception {
        OriginalDecision original = PublishADecisionTest.original("擅自倾倒渣土");
        String id = received(original, null);

        assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1");
        Dossier dossier = dossier(id);
        byte[] receipt = dossier.receipt();
        assertThat(receipt).isNotNull();
        assertThat(commitment(ledger.history(id).getFirst()))
                .isEqualTo(Hashes.of(receipt, dossier.original().canonical()))
                .isEqualTo(Hashes.of(receipt, original.canonical()));
        assertThat(standings.find(id)).isEmpty();
        assertThat(http.get("/api/v1/verify/" + id).statusCode()).isEqualTo(404);
        assertThat(http.get("/verify/" + id + ".json").statusCode()).isEqualTo(404);

        assertThat(desk.edit(board.find(id).orElseThrow(), original.withFacts("当事人擅自倾倒渣土两车。"), PUBLISHER))
                .isEqualTo(DeskResult.done());
        assertThat(dossier(id).receipt()).isEqualTo(receipt);
        assertThat(kinds(id)).hasSize(1);

        assertThat(received(original.withFineYuan(new BigDecimal("600")), null)).isEqualTo(id);
        assertThat(received(original.withFineYuan(new BigDecimal("600")), null)).isEqualTo(id);
        assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1", "DECISION_RECEIVED 2");
    }

    @Test
    void theServedContentIsWhatTheLedgerHolds() throws Exception {
        String id = received(
                PublishADecisionTest.original("占道\"经营\"\\堆放")
                        .withFacts("当事人占道，面积 9.50㎡\n\u2028另有「😀」标识</script>。")
                        .withFineYuan(new BigDecimal("12345.50")),
                APPROVER);

        assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1");
        JsonNode page = json("/decisions/" + id + ".json");
        assertThat(page.get("content").get("fineYuan").decimalValue()).isEqualByComparingTo("12345.5");
        assertThat(page.get("content").get("licence").isNull()).isTrue();
        assertOpens(page.get("content"), page.get("proof"), id);
        JsonNode api = json("/api/v1/decisions/" + id);
        assertThat(api).isEqualTo(page);
        JsonNode line = JSON.readTree(http.text("/decisions.jsonl")
                .lines()
                .filter(one -> one.contains(id))
                .findFirst()
                .orElseThrow());
        JsonNode proof = line.get("proof");
        ((tools.jackson.databind.node.ObjectNode) line)
                .remove(List.of("id", "version", "publishedAt", "publishedUntil", "status", "url", "proof"));
        assertOpens(line, proof, id);

        await().until(() -> !json("/api/v1/verify/" + id).get("index").isNull());
        JsonNode told = json("/api/v1/verify/" + id);
        assertThat(told.get("status").asString()).isEqualTo("CURRENT");
        assertThat(told.get("history").size()).isEqualTo(2);
        assertThat(told.get("content")).isEqualTo(page.get("content"));
        HttpResponse<byte[]> kept = http.get("/verify/" + id + ".json");
        assertThat(kept.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"mingjing-proof-" + id + ".json\"");
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(kept.headers().firstValue("ETag")).isPresent();
        JsonNode file = JSON.readTree(kept.body());
        assertThat(file.get("format").asString()).isEqualTo("mingjing-proof-1");
        assertOpens(file.get("content"), file, id);
        assertIncluded(file);
        assertIncluded(told);
        assertThat(http.text("/decisions/" + id))
                .contains("id=\"proof\"", "data-id=\"" + id + "\"", "/verify/" + id, "条目 " + told.get("index"));
    }

    @Test
    void aCorrectionIsCommittedToBesideTheVersionBefore() {
        OriginalDecision original = PublishADecisionTest.original("擅自架设管线");
        String id = approved(original);
        Standing.Current before = (Standing.Current) standings.find(id).orElseThrow();
        correct(id, CorrectionReason.CLERICAL, original.withFineYuan(new BigDecimal("700")));

        assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_CORRECTED 2");
        Standing.Current now = (Standing.Current) standings.find(id).orElseThrow();
        assertThat(now.entry().kind()).isEqualTo(EntryKind.DECISION_CORRECTED);
        assertThat(commitment(now.entry())).isEqualTo(Hashes.of(now.salt(), CanonicalJson.of(now.contentJson())));
        EarlierVersion earlier = standings.version(id, 1).orElseThrow();
        assertThat(earlier.contentJson()).isEqualTo(before.contentJson());
        assertThat(commitment(earlier.entry()))
                .isEqualTo(Hashes.of(earlier.salt(), CanonicalJson.of(earlier.contentJson())));
        assertThat(standings.version(id, 3)).isEmpty();

        received(original.withFineYuan(new BigDecimal("800")), APPROVER);
        assertThat(kinds(id)).endsWith("DECISION_CORRECTED 2", "DECISION_RECEIVED 3");
        assertThat(((Standing.Current) standings.find(id).orElseThrow()).entry().kind())
                .isEqualTo(EntryKind.DECISION_CORRECTED);
        assertThat(standings.entry(id)).map(Recorded::version).hasValue(2);
    }

    @Test
    void aWithdrawalCommitsToReasonAndNote() throws Exception {
        String id = approved(PublishADecisionTest.original("擅自拆改承重墙"));
        withdrawals.withdraw(id, WithdrawalReason.REVOKED, "经复议\"撤销\"", APPROVER);

        assertThat(kinds(id)).endsWith("DECISION_PUBLISHED 1", "DECISION_WITHDRAWN 1");
        JsonNode told = json("/api/v1/verify/" + id);
        assertThat(told.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(told.get("content").propertyNames()).containsExactlyInAnyOrder("note", "reason");
        JsonNode file = json("/verify/" + id + ".json");
        assertOpens(file.get("content"), file, id);
        assertThat(standings.version(id, 1)).isPresent();
        assertThat(text(http.get("/decisions/" + id))).contains("/verify/" + id);
    }

    @Test
    void aSuspendedDecisionSaysNothingUntilItComesBackAsItWas() throws Exception {
        String id = approved(PublishADecisionTest.original("擅自占用盲道"));
        JsonNode before = json("/decisions/" + id + ".json");
        assertThat(suspensions.suspend(id, "MJ-1", APPROVER)).isTrue();

        assertThat(kinds(id)).endsWith("DECISION_SUSPENDED 1");
        JsonNode told = json("/api/v1/verify/" + id);
        assertThat(told.get("status").asString()).isEqualTo("SUSPENDED");
        assertThat(told.get("version").asInt()).isEqualTo(1);
        for (String hidden : List.of("content", "entry", "salt", "index", "inclusionProof", "checkpoint")) {
            assertThat(told.get(hidden).isNull()).as(hidden).isTrue();
        }
        HttpResponse<byte[]> file = http.get("/verify/" + id + ".json");
        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(text(file)).contains("SUSPENDED", "正在核实");
        assertThat(text(http.get("/decisions/" + id))).contains("/verify/" + id);
        assertThat(standings.version(id, 1)).isEmpty();

        assertThat(suspensions.resume(id, "MJ-1", APPROVER)).isTrue();
        assertThat(kinds(id)).endsWith("DECISION_SUSPENDED 1", "DECISION_RESUMED 1");
        assertThat(json("/decisions/" + id + ".json").get("proof")).isEqualTo(before.get("proof"));
        assertOpens(before.get("content"), before.get("proof"), id);
    }

    @Test
    void whatTheLawLetsGoCanNeverBeOpenedAgain() throws Exception {
        List<byte[]> salts = new ArrayList<>();
        long closedBefore = standings.lawfullyClosed();
        OriginalDecision leaked = PublishADecisionTest.original("乱扔烟蒂").withFacts("当事人门牌丹霞里 7 号。");
        String corrected = approved(leaked);
        String repaired = approved(PublishADecisionTest.original("未按时分类投放"));
        String expired = approved(PublishADecisionTest.original("未按时清运"));
        String wrong = approved(PublishADecisionTest.original("遗撒渣土"));
        for (String id : List.of(corrected, repaired, expired, wrong)) {
            salts.add(((Standing.Current) standings.find(id).orElseThrow()).salt());
        }

        correct(corrected, CorrectionReason.PRIVACY, leaked.withFacts("当事人乱扔烟蒂。"));
        withdrawals.repair(repaired, "信用修复", APPROVER);
        jdbc.update(
                "update decision set published_until = ? where id = ?",
                LocalDate.now().minusDays(1),
                expired);
        expiry.expire();
        withdrawals.withdraw(wrong, WithdrawalReason.WRONG_PERSON, "身份核实有误", APPROVER);

        assertThat(standings.version(corrected, 1)).isEmpty();
        assertThat(standings.version(wrong, 1)).isEmpty();
        assertThat(standings.find(wrong)).get().isInstanceOf(Standing.Withdrawn.class);
        assertThat(standings.find(corrected)).get().isInstanceOf(Standing.Current.class);
        for (String id : List.of(repaired, expired)) {
            assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1", "DECISION_PUBLISHED 1", "DECISION_CLOSED 1");
            assertThat(ledger.history(id).getLast().entry().commitment()).isNull();
            JsonNode told = json("/api/v1/verify/" + id);
            assertThat(told.get("status").asString()).isEqualTo("CLOSED");
            assertThat(told.get("content").isNull()).isTrue();
            assertThat(told.get("salt").isNull()).isTrue();
            HttpResponse<byte[]> file = http.get("/verify/" + id + ".json");
            assertThat(file.statusCode()).isEqualTo(410);
            assertThat(text(file)).contains("\"CLOSED\"", "已依法结束公示");
            assertThat(standings.version(id, 1)).isEmpty();
        }
        assertThat(text(http.get("/verify/" + repaired + ".json?lang=en"))).contains("as the law provides");
        assertThat(standings.lawfullyClosed()).isGreaterThanOrEqualTo(closedBefore + 4);
        try (Connection connection = record.getConnection()) {
            String dump = Dump.of(connection);
            byte[] kept = ((Standing.Current) standings.find(corrected).orElseThrow()).salt();
            assertThat(dump.contains(HexFormat.of().formatHex(kept))).isTrue();
            for (byte[] salt : salts) {
                assertThat(dump.contains(HexFormat.of().formatHex(salt))).isFalse();
                assertThat(dump.contains(Base64.getEncoder().encodeToString(salt)))
                        .isFalse();
            }
            byte[] receipt = dossier(corrected, 2).receipt();
            assertThat(receipt).isNull();
            receipt = dossier(expired, 1).receipt();
            assertThat(receipt).isNotNull();
            assertThat(dump.contains(HexFormat.of().formatHex(receipt))).isFalse();
        }
    }

    @Test
    void whatComesTooLateToBePublicIsReceivedAndClosed() {
        LocalDate over = LocalDate.now().minusDays(1);
        String id = received(PublishADecisionTest.original("擅自张贴").withPublishedUntil(over), APPROVER);

        assertThat(kinds(id)).containsExactly("DECISION_RECEIVED 1", "DECISION_CLOSED 1");
        assertThat(standings.find(id)).get().isInstanceOf(Standing.Closed.class);
    }

    /** The content opens the newest entry that says what is public, over the bytes that came through HTTP. */
    private void assertOpens(JsonNode content, JsonNode proof, String id) {
        byte[] salt = Base64.getDecoder().decode(proof.get("salt").asString());
        byte[] commitment = Hashes.of(salt, CanonicalJson.of(JSON.writeValueAsString(content)));
        assertThat(proof.get("commitment").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(commitment));
        assertThat(commitment(standings.entry(id).orElseThrow())).isEqualTo(commitment);
    }

    private static void assertIncluded(JsonNode proof) {
        Note note = Note.parse(proof.get("checkpoint").asString());
        assertThat(note.signedBy(NoteVerifier.parse(proof.get("key").asString())))
                .isTrue();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        LedgerEntry entry = LedgerEntry.parse(proof.get("entry").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(Proof.includes(
                        entry.leafHash(),
                        proof.get("index").asLong(),
                        checkpoint.size(),
                        proof.get("inclusionProof")
                                .valueStream()
                                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                                .toList(),
                        checkpoint.root()))
                .isTrue();
    }

    private String received(OriginalDecision original, @org.jspecify.annotations.Nullable StaffId approver) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, approver)
                .getFirst()
                .id();
    }

    private String approved(OriginalDecision original) {
        String id = received(original, null);
        approve(id);
        return id;
    }

    private void correct(String id, CorrectionReason reason, OriginalDecision edited) {
        assertThat(desk.proposeCorrection(id, reason, "更正", edited, PUBLISHER)).isEqualTo(DeskResult.done());
        approve(id);
    }

    private void approve(String id) {
        assertThat(desk.check(board.find(id).orElseThrow(), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(board.find(id).orElseThrow(), APPROVER)).isEqualTo(DeskResult.done());
    }

    private List<String> kinds(String id) {
        return ledger.history(id).stream()
                .map(one -> one.kind() + " " + one.version())
                .toList();
    }

    private static byte[] commitment(Recorded recorded) {
        return Base64.getDecoder()
                .decode(java.util.Objects.requireNonNull(recorded.entry().commitment()));
    }

    private Dossier dossier(String id) {
        Integer latest = jdbc.queryForObject("select latest_version from decision where id = ?", Integer.class, id);
        return dossier(id, latest == null ? 0 : latest);
    }

    private Dossier dossier(String id, int version) {
        UUID original = jdbc.queryForObject(
                "select original from decision_version where decision_id = ? and version = ?", UUID.class, id, version);
        return DecisionJson.dossier(vault.open(original).orElseThrow());
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(http.text(path));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
