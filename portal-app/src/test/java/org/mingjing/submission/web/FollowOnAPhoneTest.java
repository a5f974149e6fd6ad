package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.web.Following.HANDLER;
import static org.mingjing.submission.web.Following.INTAKE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Outcome;
import org.mingjing.submission.Receipt;
import org.mingjing.testing.Browser;
import org.mingjing.testing.PortalTest;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The tracking pages on a phone, in every language and mode. */
@PortalTest
@Import(Following.class)
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowOnAPhoneTest {

    @Autowired
    Following both;

    @LocalServerPort
    int port;

    private Browser browser;
    private int visitors;

    @BeforeAll
    void open() {
        browser = new Browser();
        browser.driver().executeCdpCommand("Network.enable", Map.of());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyPageOfACaseCanBeReadByEverybody() {
        Receipt fresh = both.report("占道经营", "望海路", false);
        Receipt asked = both.report("晚上八点以后，望海路186号门口摆满桌椅，盲道过不去。", "望海路 186 号", false);
        both.opens(asked, INTAKE);
        both.act(asked, new Deed.Accept("XICHENG", List.of(), null, "您好，已收到，今晚安排到现场查看。"), INTAKE);
        both.opens(asked, HANDLER);
        both.act(asked, new Deed.Ask("您贵姓？方便说一下您的电话吗？请问桌椅通常几点收走？"), HANDLER);
        Receipt closed = both.report("很长的情况说明：" + "门口天天摆桌椅还占着盲道，".repeat(60), "望海路 186 号", true);
        both.opens(closed, INTAKE);
        both.act(closed, new Deed.Accept("XICHENG", List.of(), null, "已受理。" + "我们会认真办理，".repeat(80)), INTAKE);
        both.act(closed, new Deed.Extend("RESULT", "需要检测机构出具报告"), HANDLER);
        both.act(closed, new Deed.Close(Outcome.CORRECTED_ON_SITE, "已责令当场改正，并安排夜间巡查。", null), HANDLER);
        both.act(closed, new Deed.ProposeLine("望海路店外经营问题已责令改正，并安排夜间巡查"), HANDLER);
        List<String> faults = new ArrayList<>();
        for (String variant : List.of("zh", "dark", "elder", "en", "hant", "desktop")) {
            page("/track", variant, "lookup", faults);
            page("/reports", variant, "reports", faults);
            page("/", variant, "home", faults);
            look(fresh, variant, "fresh", faults);
            look(asked, variant, "asked", faults);
            look(closed, variant, "closed", faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theReceiptIsGroupedWhileTyping() {
        Receipt receipt = both.report("人行道停车", "人民西路", false);
        visit("/track", "zh");
        browser.find("#receipt").sendKeys(receipt.digits());
        assertThat(browser.find("#receipt").getDomProperty("value")).isEqualTo(receipt.grouped());
        browser.find("#receipt").sendKeys(Keys.ENTER);
        assertThat(browser.find(".receipt").getText()).isEqualTo(receipt.grouped());
        assertThat(browser.driver().getCurrentUrl()).endsWith("/track");
    }

    @Test
    void answersWithoutScripts() {
        Receipt receipt = both.report("渣土抛洒", "机场路", false);
        browser.scripts(false);
        try {
            enter(receipt, "zh");
            browser.find("#words").sendKeys("补充：车牌没看清");
            browser.find("#answer button").sendKeys(Keys.ENTER);
            assertThat(browser.find(".note.go").getText()).isEqualTo("已发送。");
            assertThat(browser.find(".words.mine .said").getText()).isEqualTo("补充：车牌没看清");
        } finally {
            browser.scripts(true);
        }
    }

    private void look(Receipt receipt, String variant, String name, List<String> faults) {
        enter(receipt, variant);
        browser.find(".slip");
        judge(name, variant, faults);
    }

    private void page(String path, String variant, String name, List<String> faults) {
        visit(path, variant);
        judge(name, variant, faults);
    }

    private void judge(String name, String variant, List<String> faults) {
        tall(name + "-" + variant);
        browser.violations().forEach(violation -> faults.add(name + " " + variant + " " + violation));
        if (browser.scrollsSideways()) {
            faults.add(name + " " + variant + " scrolls sideways");
        }
    }

    /** The whole page, also what is folded away. */
    private void tall(String name) {
        browser.driver().executeScript("document.querySelectorAll('main details').forEach(d => d.open = true)");
        Object height = browser.driver().executeScript("return document.documentElement.scrollHeight");
        boolean desktop = name.endsWith("desktop");
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                desktop ? 1280 : 390,
                                "height",
                                Math.min(((Number) height).intValue(), 6000),
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                !desktop));
        browser.screenshot("track-" + name);
    }

    private void enter(Receipt receipt, String variant) {
        visit("/track", variant);
        browser.find("#receipt").sendKeys(receipt.digits() + Keys.ENTER);
        browser.find(".slip");
    }

    private void visit(String path, String variant) {
        // Every visitor has an address of their own.
        browser.driver()
                .executeCdpCommand(
                        "Network.setExtraHTTPHeaders",
                        Map.of("headers", Map.of("X-Forwarded-For", "10.7." + ++visitors % 250 + ".9")));
        String query =
                switch (variant) {
                    case "elder" -> "?mode=elder";
                    case "en" -> "?lang=en";
                    case "hant" -> "?lang=zh-Hant";
                    default -> "";
                };
        (variant.equals("desktop") ? browser.desktop() : browser.phone()).dark(variant.equals("dark"));
        browser.open("http://127.0.0.1:" + port + path + query);
    }
}
