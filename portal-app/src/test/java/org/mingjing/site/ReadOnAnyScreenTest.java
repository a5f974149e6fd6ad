package org.mingjing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Browser;
import org.mingjing.testing.DemoPortal;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every stateless page on a phone and a desktop, light, dark and in elder mode, by keyboard and without scripts. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadOnAnyScreenTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");

    @Autowired
    DraftIntake intake;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeAll
    void open() throws InterruptedException {
        DemoPortal.fill(intake, catalogue, clock);
        List<PublicDecision.Published> demo = new ArrayList<>();
        catalogue.export(Queries.everything(catalogue.today()), decision -> {
            if (decision.content().demo()) {
                demo.add(decision);
            }
        });
        String withdrawn = demo.get(7).id();
        withdrawals.withdraw(withdrawn, WithdrawalReason.REVOKED, "经行政复议撤销(演示数据)", APPROVER);
        String corrected = demo.get(5).id();
        var original = desk.original(corrected, PUBLISHER).orElseThrow().original();
        desk.proposeCorrection(
                corrected,
                CorrectionReason.CLERICAL,
                "门牌号笔误(演示数据)",
                original.withFacts(original.facts() + "(已更正)"),
                PUBLISHER);
        desk.check(board.find(corrected).orElseThrow(), PUBLISHER);
        desk.approve(board.find(corrected).orElseThrow(), APPROVER);
        pages.put("home", "/");
        pages.put("results", "/decisions?q=%E5%8D%A0%E9%81%93");
        pages.put("results-empty", "/decisions?q=%E9%AD%91%E9%AD%85%E9%AD%8D%E9%AD%89");
        pages.put("results-bad-input", "/decisions?from=2026-13-45&fineMin=abc&page=-1");
        pages.put("decision", "/decisions/" + first(demo, PartyKind.ORGANISATION));
        pages.put("decision-person", "/decisions/" + first(demo, PartyKind.NATURAL_PERSON));
        pages.put("decision-corrected", "/decisions/" + corrected);
        pages.put("decision-withdrawn", "/decisions/" + withdrawn);
        pages.put("withdrawals", "/withdrawals");
        pages.put("disclosure", "/disclosure");
        pages.put("verify", "/verify");
        pages.put("verify-corrected", "/verify/" + corrected);
        pages.put("verify-withdrawn", "/verify/" + withdrawn);
        pages.put("verify-elsewhere", "/verify?q=https%3A%2F%2Fmingzhou.example.evil.cn%2Fverify%2Fzzzzzzzzzz");
        pages.put("ledger", "/ledger");
        pages.put("ledger-poster", "/ledger/poster");
        pages.put("contact", "/about/contact");
        pages.put("site-map", "/about/site-map");
        pages.put("api", "/api");
        pages.put("not-found", "/decisions/zzzzzzzzzz");
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void noPageBreaksAnAccessibilityRuleOrScrollsSideways() {
        List<String> faults = new ArrayList<>();
        pages.forEach((name, path) -> {
            look(browser.phone().dark(false), name, path, "phone", faults);
            look(browser.phone().dark(true), name, path, "phone-dark", faults);
            look(browser.phone().dark(false), name, with(path, "mode=elder"), "phone-elder", faults);
            look(browser.phone(), name, with(path, "lang=en"), "phone-en", faults);
            look(browser.desktop(), name, path, "desktop", faults);
            look(browser.desktop(), name, with(path, "lang=zh-Hant"), "desktop-hant", faults);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aDecisionIsFoundWithoutScripts() {
        browser.phone().dark(false).scripts(false).open(address("/"));
        try {
            browser.find("input[name=q]").sendKeys("占道" + Keys.ENTER);
            browser.find("main article a, main h3 a, main h2 a").click();
            assertThat(browser.driver().getCurrentUrl()).contains("/decisions/");
            assertThat(browser.find("main").getText()).contains("占");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void suggestionsAreReachedByKeyboard() {
        browser.desktop().open(address("/"));
        browser.find("input[name=q]").sendKeys("占用");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !browser.all("[role=option]").isEmpty());
        browser.find("input[name=q]").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.driver().getCurrentUrl().contains("/decisions?"));
    }

    @Test
    void aPrintedPageIsJudgedThroughThePlainForm(@TempDir Path folder) throws IOException {
        browser.desktop().dark(false).scripts(false).open(address(pages.get("decision")));
        Path printed = Files.write(
                folder.resolve("printed.pdf"),
                Base64.getDecoder()
                        .decode(browser.driver().print(new PrintOptions()).getContent()));
        try {
            browser.phone().open(address("/verify"));
            browser.find("#file").sendKeys(printed.toString());
            browser.find("form[method=post] button").click();
            assertThat(browser.find("#answer").getText()).contains("找到的文字与公示一致");
            assertThat(browser.find(".ticks").getText()).contains("违法事实", "处罚内容", "文书号");
        } finally {
            browser.scripts(true);
        }
    }

    private void look(Browser screen, String name, String path, String variant, List<String> faults) {
        screen.open(address(path)).screenshot(name + "-" + variant);
        screen.violations().forEach(violation -> faults.add(name + " " + variant + " " + violation));
        if (screen.scrollsSideways()) {
            faults.add(name + " " + variant + " scrolls sideways");
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private static String first(List<PublicDecision.Published> decisions, PartyKind kind) {
        return decisions.stream()
                .filter(decision -> decision.content().partyKind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
