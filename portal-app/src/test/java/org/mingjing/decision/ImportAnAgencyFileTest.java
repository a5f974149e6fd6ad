package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjing.decision.exchange.FaultReason;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.search.DocumentNumber;
import org.mingjing.shared.DataDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's file goes in, approved; then everything that the public can reach is searched for what must not be there. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ImportAnAgencyFileTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final Map<String, FaultReason> REASONS = Map.of(
            "missing document number", FaultReason.MISSING_DOCUMENT_NUMBER,
            "impossible date", FaultReason.IMPOSSIBLE_DATE,
            "amount not a number", FaultReason.AMOUNT_NOT_A_NUMBER,
            "duplicate document number", FaultReason.DUPLICATE_DOCUMENT_NUMBER);

    @Autowired
    ImportDesk desk;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    DraftBoard board;

    @Autowired
    DataDirectory directory;

    @LocalServerPort
    int port;

    private final List<JsonNode> truth = new ArrayList<>();
    private ImportRun first;
    private Http http;

    @BeforeAll
    void importTheFile() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in = resource("truth.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .forEach(truth::add);
        }
        http = new Http(port);
        first = run("decisions.csv", APPROVER);
    }

    @Test
    void exactlyTheFaultyRowsAreRefused() {
        Map<Integer, FaultReason> expected = new TreeMap<>();
        truth.stream()
                .filter(row -> !row.get("faults").isEmpty())
                .forEach(row -> expected.put(
                        row.get("row").asInt(),
                        REASONS.get(row.get("faults").get(0).asString())));
        Map<Integer, FaultReason> refused = new TreeMap<>();
        desk.refusals(first.id(), 0, 1_000).forEach(refusal -> refused.put((int) refusal.line() - 3, refusal.reason()));

        assertThat(refused).isEqualTo(expected);
        assertThat(first.counts().refused()).isEqualTo(expected.size());
    }

    @Test
    void whatPolicyHoldsStaysADraft() {
        Set<String> expected = new TreeSet<>();
        truth.stream()
                .filter(row -> row.get("faults").isEmpty() && row.get("held").asBoolean())
                .forEach(row -> expected.add(row.get("documentNumber").asString()));
        Set<String> held = new TreeSet<>();
        board.list(DraftBoard.Queue.HELD, "", 0, 1_000).stream()
                .map(version -> version.content().documentNumber())
                .filter(number -> number.startsWith("明"))
                .forEach(held::add);

        assertThat(held).isEqualTo(expected);
        expected.forEach(number -> assertThat(catalogue.lookup(number)).isEmpty());
    }

    @Test
    void theRestIsServedUnlessItsPublicityIsOver() {
        List<JsonNode> good = good();
        Set<String> current = new HashSet<>();
        good.stream()
                .filter(row -> row.get("publishedUntil")
                                .asString()
                                .compareTo(catalogue.today().toString())
                        >= 0)
                .forEach(row -> current.add(row.get("documentNumber").asString()));

        for (JsonNode row : good) {
            String number = row.get("documentNumber").asString();
            var found = catalogue.lookup(number);
            assertThat(found.isPresent()).as(number).isEqualTo(current.contains(number));
            found.map(PublicDecision.Published.class::cast).ifPresent(decision -> {
                assertThat(decision.content().fineYuan().intValueExact())
                        .isEqualTo(row.get("fineYuan").asInt());
                assertThat(decision.content().decisionDate())
                        .hasToString(row.get("decisionDate").asString());
                assertThat(decision.publishedUntil())
                        .hasToString(row.get("publishedUntil").asString());
            });
        }
        assertThat(first.counts().published()).isEqualTo(current.size());
        assertThat(first.counts().expired()).isEqualTo(good.size() - current.size());
    }

    @Test
    void noSecretIsReadableAnywhere(CapturedOutput log) throws Exception {
        Map<String, List<JsonNode>> byNumber = new HashMap<>();
        good().forEach(row -> byNumber.computeIfAbsent(
                        DocumentNumber.key(row.get("documentNumber").asString()), k -> new ArrayList<>())
                .add(row));
        int kept = 0;
        int wanted = 0;
        for (String number : byNumber.keySet()) {
            JsonNode row = byNumber.get(number).getFirst();
            var found = catalogue.lookup(row.get("documentNumber").asString());
            if (found.isEmpty()) {
                continue;
            }
            String everything = everyForm(found.get().id());
            for (JsonNode secret : row.get("secrets")) {
                assertThat(everything).as("%s", number).doesNotContain(secret.asString());
            }
            for (JsonNode keep : row.get("keep")) {
                wanted++;
                kept += everything.contains(keep.asString()) ? 1 : 0;
            }
        }
        assertThat(wanted).isGreaterThan(500);
        assertThat((double) kept / wanted).isGreaterThanOrEqualTo(0.95);

        Set<String> structured = new TreeSet<>();
        truth.forEach(row -> row.get("secrets").forEach(secret -> structured.add(secret.asString())));
        // Somebody else may lawfully bear the same name: an organisation's representative, a shop of another test's.
        catalogue.export(Queries.everything(catalogue.today()), decision -> {
            DecisionContent content = decision.content();
            String lawful = content.demo() ? content.toString() : String.valueOf(content.legalRepresentative());
            structured.removeIf(secret -> content.demo() ? lawful.contains(secret) : lawful.equals(secret));
        });
        for (String whole : List.of(
                http.text("/decisions.csv"),
                http.text("/decisions.jsonl"),
                http.text("/decisions.atom"),
                http.text("/api/v1/decisions?size=100"),
                http.text("/sitemap.xml"),
                log.getAll())) {
            structured.forEach(secret -> assertThat(whole).doesNotContain(secret));
        }
        structured.stream().filter(secret -> secret.length() >= 4).forEach(this::isInNoIndexFile);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        catalogue.search(Queries.everything(catalogue.today())).total()
                                >= first.counts().published());
        for (String name : List.of("decisions.csv", "decisions.jsonl")) {
            ImportRun again = run(name, APPROVER);

            assertThat(again.counts().published()).isZero();
            assertThat(again.counts().drafts()).isZero();
            assertThat(again.counts().corrections()).isZero();
            assertThat(again.counts().unchanged())
                    .isEqualTo(first.counts().published()
                            + first.counts().held()
                            + first.counts().expired());
            assertThat(again.counts().refused()).isEqualTo(first.counts().refused());
        }
    }

    private String everyForm(String id) throws Exception {
        StringBuilder forms = new StringBuilder();
        for (String form : List.of("", ".json", ".txt", ".atom", "?lang=en", "?mode=elder")) {
            forms.append(http.text("/decisions/" + id + form)).append('\n');
        }
        return forms.append(http.pdfText("/decisions/" + id + ".pdf")).toString();
    }

    private void isInNoIndexFile(String secret) {
        byte[] needle = secret.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(directory.folder("index"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(new String(needle, StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<JsonNode> good() {
        return truth.stream()
                .filter(row -> row.get("faults").isEmpty() && !row.get("held").asBoolean())
                .toList();
    }

    private ImportRun run(String name, StaffId approver) throws IOException {
        UUID id;
        try (InputStream in = resource(name)) {
            id = desk.submit(name, in, PUBLISHER, approver);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(id).orElseThrow().finishedAt() != null);
        return desk.find(id).orElseThrow();
    }

    private static InputStream resource(String name) {
        return java.util.Objects.requireNonNull(ImportAnAgencyFileTest.class.getResourceAsStream("/exchange/" + name));
    }
}
