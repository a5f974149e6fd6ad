package org.mingjing.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjing.testing.Browser;
import org.mingjing.testing.PortalTest;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal's two ways in, in a real browser: the wizard for everybody, entry for the intake desk. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmitInThePortalTest {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theWizardNeedsNoSignIn() {
        List<String> faults = new ArrayList<>();
        browser.phone().open(address("/app/report/complaint"));
        browser.find("mj-submission [data-heading]");
        judge("app-report-phone", faults);
        browser.desktop().open(address("/app/report"));
        browser.find("mj-submission [data-heading]");
        judge("app-report-desktop", faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void theDeskEntersByKeyboardAlone() {
        List<String> faults = new ArrayList<>();
        browser.desktop().open(address("/app/login"));
        browser.find("vaadin-login-form input[name=username]").sendKeys("intake");
        browser.find("vaadin-login-form input[name=password]").sendKeys("demo-intake" + Keys.ENTER);
        browser.find("vaadin-side-nav-item");
        browser.open(address("/app/entry"));
        WebElement text = browser.find("vaadin-text-area textarea");
        judge("app-entry", faults);
        text.sendKeys("来电：楼下烧烤店天天占道经营，油烟很大");
        browser.find("vaadin-checkbox input").sendKeys(Keys.SPACE);
        text.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        assertThat(browser.find(".slip .receipt").getText()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(browser.find(".slip .spoken").getText()).matches("([零一二三四五六七八九]{4}，?){4}");
        judge("app-entry-receipt", faults);
        assertThat(faults).isEmpty();
    }

    private void judge(String name, List<String> faults) {
        browser.screenshot(name);
        browser.violations().forEach(violation -> faults.add(name + " " + violation));
        if (browser.scrollsSideways()) {
            faults.add(name + " scrolls sideways");
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
