package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.testing.Browser;
import org.mingjing.testing.DemoPortal;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plain forms in a real browser of 390 px: light, dark, in elder mode, in English, with scripts forbidden. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteOnAPhoneTest {

    @Autowired
    DraftIntake drafts;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private Browser browser;

    @BeforeAll
    void open() throws InterruptedException {
        DemoPortal.fill(drafts, catalogue, clock);
        String decision = catalogue
                .search(Queries.everything(catalogue.today()))
                .items()
                .getFirst()
                .document()
                .id();
        pages.put("report", "/report");
        pages.put("complaint", "/complaint");
        pages.put("appeal", "/appeal?decision=" + decision);
        pages.put("correction", "/correction?decision=" + decision);
        pages.put("correction-number", "/correction");
        pages.put("suggestion", "/suggestion");
        pages.put("footage", "/footage-request");
        browser = new Browser();
        browser.driver().executeCdpCommand("Network.enable", Map.of());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** Where the wizard doesn't come, the plain form stays. */
    private void withoutWizard(boolean without) {
        browser.driver()
                .executeCdpCommand(
                        "Network.setBlockedURLs", Map.of("urls", without ? List.of("*wizard.js*") : List.of()));
    }

    @Test
    void noFormBreaksAnAccessibilityRuleOrScrollsSideways() {
        List<String> faults = new ArrayList<>();
        withoutWizard(true);
        pages.forEach((name, path) -> {
            String more = path.contains("?") ? "&" : "?";
            look(browser.phone().dark(false), name, path, "phone", faults);
            look(browser.phone().dark(true), name, path, "phone-dark", faults);
            look(browser.phone().dark(false), name, path + more + "mode=elder", "phone-elder", faults);
            look(browser.phone(), name, path + more + "lang=en", "phone-en", faults);
        });
        look(browser.desktop(), "report", "/report", "desktop", faults);
        for (String variant : List.of("", "?mode=elder", "?lang=en", "?lang=zh-Hant")) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.phone().dark(dark).open(address("/report" + variant));
                browser.find("button[value=review]").sendKeys(Keys.ENTER);
                browser.find("#faults");
                judge("report-faults", variant + dark, faults);
                browser.find("#text").sendKeys("晚上八点以后，望海路186号门口摆桌椅，盲道过不去。");
                browser.find("#place").sendKeys("望海路 186 号");
                browser.find("button[value=review]").sendKeys(Keys.ENTER);
                browser.find("#files");
                judge("report-review", variant + dark, faults);
            }
        }
        withoutWizard(false);
        assertThat(faults).isEmpty();
    }

    @Test
    void aReportIsSentWithScriptsForbidden(@TempDir Path folder) throws Exception {
        Path photo = folder.resolve("IMG_20261028_1930.jpg");
        Files.write(photo, Photos.street());
        browser.phone().dark(false).scripts(false).open(address("/report"));
        try {
            browser.find("#text").sendKeys("晚上八点以后，望海路186号门口摆桌椅，盲道过不去。");
            browser.find("#place").sendKeys("望海路 186 号");
            browser.screenshot("plain-report-written");
            browser.find("button[value=review]").sendKeys(Keys.ENTER);
            browser.find("#files").sendKeys(photo.toString());
            browser.screenshot("plain-report-review");
            browser.find("button[value=send]").sendKeys(Keys.ENTER);
            assertThat(browser.find("#faults").getText()).contains("同意");
            browser.find("#files").sendKeys(photo.toString());
            browser.find("#consent").sendKeys(Keys.SPACE);
            await().atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ofSeconds(3))
                    .until(() -> {
                        if (browser.all("#receipt").isEmpty()) {
                            browser.find("button[value=send]").sendKeys(Keys.ENTER);
                        }
                        return !browser.all("#receipt").isEmpty();
                    });
            browser.screenshot("plain-report-done");
            assertThat(browser.find("#receipt").getText().replaceAll("\\s", "")).matches("[0-9]{16}");
            assertThat(browser.driver().manage().getCookies()).isEmpty();
        } finally {
            browser.scripts(true);
        }
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void whereScriptsRunTheWizardTakesTheFormsPlace() {
        withoutWizard(false);
        browser.phone().dark(false).open(address("/report?place=%E6%9C%9B%E6%B5%B7%E8%B7%AF"));
        browser.find("mj-submission");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.all("form.plain").isEmpty());
        assertThat(browser.find("mj-submission").getText()).isNotBlank();
        assertThat(browser.all("h1")).hasSize(1);
        browser.screenshot("wizard-report");
    }

    private void look(Browser screen, String name, String path, String variant, List<String> faults) {
        screen.open(address(path));
        judge(name, variant, faults);
    }

    private void judge(String name, String variant, List<String> faults) {
        String screen = "plain-" + name + "-" + variant.replaceAll("[^\\w-]", "");
        browser.screenshot(screen).violations().forEach(violation -> faults.add(screen + " " + violation));
        if (browser.scrollsSideways()) {
            faults.add(screen + " scrolls sideways");
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
