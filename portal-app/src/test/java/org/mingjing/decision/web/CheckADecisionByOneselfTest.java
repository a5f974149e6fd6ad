package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.DraftIntake;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.testing.Browser;
import org.mingjing.testing.Http;
import org.mingjing.testing.OwnDecisions;
import org.mingjing.testing.PortalTest;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reader checks a decision: with the page's own script, and offline with the one file. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckADecisionByOneselfTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DraftIntake intake;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser browser;
    private Http http;
    private String id;

    @BeforeAll
    void publish() throws Exception {
        http = new Http(port);
        id = inTheLedger(new OwnDecisions("自检", intake).publish("占道经营自检"));
        browser = new Browser();
        browser.driver().executeCdpCommand("Network.enable", Map.of());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theReadersScriptAcceptsTheGenuineAndNamesWhatWasAltered() throws Exception {
        ObjectNode genuine = proof(id);
        String otherKey = NoteSigner.generate("localhost/ledger", NoteVerifier.LOG)
                .verifier()
                .toString();
        Map<String, Consumer<ObjectNode>> altered = new LinkedHashMap<>();
        altered.put("COMMITMENT_DIFFERS", file -> ((ObjectNode) file.get("content")).put("fineYuan", 1));
        altered.put("COMMITMENT_DIFFERS ", file -> file.put("salt", swapped(text(file, "salt"), 0)));
        altered.put("INCLUSION_FAILS", CheckADecisionByOneselfTest::alterPath);
        altered.put(
                "CHECKPOINT_SIGNATURE",
                file -> file.put("checkpoint", text(file, "checkpoint").replaceFirst("\n(\\d+)\n", "\n9$1\n")));
        altered.put(
                "CHECKPOINT_SIGNATURE ",
                file -> file.put(
                        "checkpoint",
                        swapped(
                                text(file, "checkpoint"),
                                text(file, "checkpoint").indexOf("\n— ") + 50)));
        altered.put("KEY_UNTRUSTED", file -> file.put("key", otherKey));
        ArrayNode cases = JSON.createArrayNode();
        cases.add(each(genuine, genuine));
        altered.values().forEach(alter -> {
            ObjectNode file = genuine.deepCopy();
            alter.accept(file);
            cases.add(each(file, genuine));
        });

        JsonNode results = underNode(cases);

        assertThat(results.get(0).get("verdict").stringValue())
                .as(results.get(0).toString())
                .isEqualTo("VERIFIED");
        int at = 0;
        for (String reason : altered.keySet()) {
            JsonNode result = results.get(++at);
            assertThat(result.get("verdict").stringValue()).isEqualTo("FAILED");
            assertThat(result.get("steps").findValuesAsString("reason")).contains(reason.strip());
        }
    }

    @Test
    void aPageTicksItselfForEveryReader() {
        List<String> faults = new ArrayList<>();
        for (String variant : List.of("zh", "en", "elder", "dark", "hant", "desktop")) {
            visit(id, variant);
            WebElement check = browser.find("[data-result]");
            assertThat(check.getDomAttribute("data-result")).as(variant).isEqualTo("ok");
            assertThat(check.findElement(By.cssSelector("[data-state=ok]")).getText())
                    .contains(String.valueOf(index(id)))
                    .doesNotContain("{");
            faults.addAll(browser.violations());
            if (browser.scrollsSideways()) {
                faults.add(variant + " scrolls sideways");
            }
            browser.driver().executeScript("document.getElementById('proof').scrollIntoView({behavior: 'instant'})");
            browser.screenshot("check-ok-" + variant);
        }
        assertThat(faults).isEmpty();
        assertThat(fetched("noble.js")).isFalse();
    }

    @Test
    void aBrowserWithoutItsOwnCryptographyFetchesALibrary() {
        Object script = browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})"))
                .get("identifier");
        try {
            visit(id, "zh");
            assertThat(browser.find("[data-result]").getDomAttribute("data-result"))
                    .isEqualTo("ok");
            assertThat(fetched("noble.js")).isTrue();
        } finally {
            browser.driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }

    @Test
    void whatCanNotBeFetchedIsNoAlarm() {
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/api/v1/verify/*")));
        try {
            visit(id, "zh");
            assertThat(browser.find("[data-result]").getDomAttribute("data-result"))
                    .isEqualTo("unable");
            assertThat(browser.find("[data-check] [role=alert]").isDisplayed()).isFalse();
            assertThat(browser.find("header [data-mark=ok]").isDisplayed()).isFalse();
        } finally {
            browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
        }
    }

    @Test
    void anAlteredRecordRaisesAnAlarm() throws Exception {
        String altered = inTheLedger(new OwnDecisions("改动", intake).publish("占道经营改动"));
        jdbc.update(
                "update decision_version set content = jsonb_set(content, '{penalty}', '\"罚款人民币5元\"') where decision_id = ?",
                altered);
        try {
            visit(altered, "zh");
            assertThat(browser.find("[data-result]").getDomAttribute("data-result"))
                    .isEqualTo("wrong");
            WebElement alarm = browser.find("[data-check] [role=alert]");
            assertThat(alarm.isDisplayed()).isTrue();
            assertThat(browser.find("header [data-mark=wrong]").isDisplayed()).isTrue();
            assertThat(browser.find("header [data-mark=ok]").isDisplayed()).isFalse();
            browser.screenshot("check-wrong-top");
            assertThat(alarm.getText()).contains("内容与账本所记不符").doesNotContain("证明不成立");
            assertThat(browser.violations()).isEmpty();
            browser.driver().executeScript("document.getElementById('proof').scrollIntoView({behavior: 'instant'})");
            browser.screenshot("check-wrong");
        } finally {
            jdbc.update(
                    "update decision_version set content = jsonb_set(content, '{penalty}', '\"罚款人民币500元\"') where decision_id = ?",
                    altered);
        }
    }

    @Test
    void oneFileChecksOffline() throws Exception {
        Path page = folder.resolve("verify.html");
        Files.write(page, http.get("/ledger/verify.html").body());
        ObjectNode genuine = proof(id);
        ObjectNode altered = genuine.deepCopy();
        ((ObjectNode) altered.get("content")).put("penalty", "罚款人民币5元");
        browser.phone().dark(false).open(page.toUri().toString());
        String key = genuine.get("key").stringValue();
        assertThat(browser.find(".print").getText().replaceAll("\\s", ""))
                .isEqualTo(NoteVerifier.parse(key).fingerprint());

        give(genuine, "genuine.json");
        assertThat(browser.find(".finding.go .verdict").getText())
                .startsWith("✓")
                .contains("属实", "条目 " + index(id));
        assertThat(browser.find("#result .note.wait").getText()).contains("指纹尚未核对");
        browser.find(".tick input").click();
        assertThat(browser.all("#result .note.wait")).isEmpty();
        assertThat(browser.violations()).isEmpty();
        browser.screenshot("verify-genuine");

        give(altered, "altered.json");
        assertThat(browser.find(".finding.stop .verdict").getText()).contains("内容被改动过");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.screenshot("verify-altered");
    }

    private void give(ObjectNode file, String name) throws Exception {
        Path saved = folder.resolve(name);
        Files.writeString(saved, file.toPrettyString());
        browser.find("#file").sendKeys(saved.toString());
    }

    private void visit(String decision, String variant) {
        String query =
                switch (variant) {
                    case "elder" -> "?mode=elder";
                    case "en" -> "?lang=en";
                    case "hant" -> "?lang=zh-Hant";
                    default -> "";
                };
        (variant.equals("desktop") ? browser.desktop() : browser.phone()).dark(variant.equals("dark"));
        browser.open("http://127.0.0.1:" + port + "/decisions/" + decision + query);
    }

    private boolean fetched(String file) {
        return Boolean.TRUE.equals(browser.driver()
                .executeScript(
                        "return performance.getEntriesByType('resource').some(r => r.name.includes(arguments[0]))",
                        file));
    }

    private String inTheLedger(String decision) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> index(decision) != null);
        return decision;
    }

    private Long index(String decision) {
        try {
            JsonNode index =
                    JSON.readTree(http.text("/api/v1/verify/" + decision)).get("index");
            return index.isNull() ? null : (Long) index.longValue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode proof(String decision) throws Exception {
        return (ObjectNode) JSON.readTree(http.text("/verify/" + decision + ".json"));
    }

    private static ObjectNode each(ObjectNode file, ObjectNode genuine) {
        ObjectNode one = JSON.createObjectNode();
        one.set("file", file);
        one.putArray("keys").add(genuine.get("key").stringValue());
        return one;
    }

    private static void alterPath(ObjectNode file) {
        ArrayNode path = (ArrayNode) file.get("inclusionProof");
        if (path.isEmpty()) {
            path.add("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        } else {
            path.set(0, JSON.valueToTree(swapped(path.get(0).stringValue(), 0)));
        }
    }

    private static String text(ObjectNode file, String field) {
        return file.get(field).stringValue();
    }

    private static String swapped(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    /** The modules as they are tested in {@code frontend}. */
    private static JsonNode underNode(ArrayNode cases) throws Exception {
        Process node = new ProcessBuilder("node", "../frontend/target/test/test/check.js")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = node.getOutputStream()) {
            in.write(cases.toString().getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return JSON.readTree(out);
    }
}
