package org.mingjing.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftIntake;
import org.mingjing.testing.AtTheDesk;
import org.mingjing.testing.DemoPortal;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.mingjing.testing.WordDocument;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desks as staff and journalists use them, in a real browser. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkAtTheDeskTest {

    private static final String HEADINGS =
            "行政处罚决定文书号,行政相对人名称,行政相对人类别,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额(元),处罚决定日期,公示截止期,处罚机关\n";
    private static final String ROW =
            "%s,白露桌面商贸有限公司,法人及非法人组织,擅自占用步道,当事人占用步道经营。现场负责人电话13976787302。,有关条例第一条,罚款,罚款500元,500,%s,%s,演示区综合行政执法局\n";
    private static final String NUMBER = "演示桌面决字〔2026〕第000001号";

    @Autowired
    DraftIntake intake;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    DraftBoard board;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private AtTheDesk desk;

    @BeforeAll
    void open() throws InterruptedException {
        DemoPortal.fill(intake, catalogue, clock);
        desk = new AtTheDesk(port);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void sitDown() {
        desk.browser.desktop().dark(false);
    }

    @Test
    void anAgencysFileBecomesPublicAndIsTakenBackAgain() throws IOException, InterruptedException {
        var http = new Http(port);
        desk.signIn("publisher");
        desk.open("/app/imports");
        desk.upload(file());
        desk.seeText("日期不存在或无法识别");
        desk.browser.screenshot("import-report-desktop");

        desk.open("/app/drafts");
        desk.browser.find("vaadin-text-field input").sendKeys(NUMBER);
        desk.see("//vaadin-grid//*[@class='run-card'][contains(., '" + NUMBER + "')]")
                .click();
        desk.until(() -> desk.address().matches(".*/drafts/[a-z0-9]+"));
        String id = desk.address().replaceAll(".*/", "");
        toggle("false");
        toggle("true");
        desk.press("核对无误");
        desk.seeText("已核对");
        assertThat(http.get("/decisions/" + id).statusCode()).isEqualTo(404);

        desk.signIn("approver");
        desk.open("/app/drafts/" + id);
        desk.press("批准并公示");
        desk.until(() -> http.get("/decisions/" + id).statusCode() == 200);
        assertThat(http.text("/decisions/" + id)).contains(NUMBER).doesNotContain("13976787302");

        desk.open("/app/published/" + id);
        desk.press("撤回");
        desk.see("//vaadin-select[not(ancestor::*[contains(@class,'result-bar')])]")
                .click();
        desk.see("//vaadin-select-item[contains(., '决定被撤销')]").click();
        desk.browser.find("vaadin-text-area textarea").sendKeys("经行政复议撤销(演示)");
        desk.see("//vaadin-button[contains(@theme,'primary') and contains(@theme,'error') and not(@disabled)]")
                .click();
        desk.until(() -> http.get("/decisions/" + id + ".json").statusCode() == 410);
        desk.open("/decisions/" + id);
        assertThat(desk.browser.find("main").getText())
                .contains("决定被撤销", NUMBER)
                .doesNotContain("占用步道经营");
    }

    @Test
    void aDocumentIsReadBesideItsFieldsAndBecomesADraft() throws IOException {
        desk.signIn("publisher");
        Path file =
                Files.write(folder.resolve("决定书.docx"), WordDocument.decision("演示桌面决字〔2026〕第000009号", "白露餐饮管理有限公司"));
        List<String> faults = new ArrayList<>();
        desk.look("documents", "/app/documents", "vaadin-upload", faults);
        desk.open("/app/documents");
        desk.upload(file);
        desk.see("//vaadin-text-field[label[contains(.,'当事人')]]//input").click();
        desk.until(() -> desk.browser.find(".here").getText().equals("白露餐饮管理有限公司"));
        desk.lookAround("document", faults);
        assertThat(faults).isEmpty();

        desk.press("确认并生成草稿");

        desk.until(() -> desk.address().contains("/drafts/"));
        desk.seeText("演示桌面决字〔2026〕第000009号");
    }

    @Test
    void aJournalistNarrowsReadsAndKeepsASearch() {
        desk.browser.desktop().dark(false);
        desk.signOut();
        desk.open("/app/search");
        desk.browser.find(".search-box input").sendKeys("占用");
        desk.until(() -> desk.address().contains("q="));
        desk.browser.find(".facet vaadin-checkbox input").click();
        desk.until(() -> desk.address().contains("offence="));
        desk.browser.find(".timeline g[data-period] .hit").click();
        desk.until(() -> desk.address().contains("from="));

        desk.browser.find(".saved vaadin-details-summary").click();
        desk.see("//*[contains(@class,'saved-form')]//input").sendKeys("占用步道" + Keys.TAB);
        desk.press("保存");
        desk.see("//li//vaadin-button[normalize-space(.)='占用步道']");
        desk.open("/app/search");
        desk.browser.find(".saved vaadin-details-summary").click();
        desk.press("占用步道");
        desk.until(() -> desk.address().contains("offence=") && desk.address().contains("from="));

        desk.see("//vaadin-grid//*[@class='run-card']").click();
        desk.browser.find(".split.open .pane h2");
        assertThat(desk.browser.driver().findElements(By.cssSelector(".split.open mark")))
                .isNotEmpty();
        desk.browser.screenshot("workbench-document");
    }

    @Test
    void noDeskBreaksAnAccessibilityRuleOrScrollsSideways() {
        String published = "/app/published/"
                + catalogue
                        .search(Queries.text("占用", catalogue.today()))
                        .items()
                        .getFirst()
                        .document()
                        .id();
        String draft = "/app/drafts/"
                + board.list(DraftBoard.Queue.TO_CHECK, "", 0, 1).getFirst().id();
        List<String> faults = new ArrayList<>();
        desk.signOut();
        desk.look("workbench", "/app/search?q=%E5%8D%A0%E7%94%A8", ".run-card", faults);
        desk.signIn("approver");
        desk.look("desk", draft, ".comparison-row", faults);
        desk.look("published", published, ".pane h2", faults);
        desk.signIn("publisher");
        desk.look("imports", "/app/imports", "vaadin-upload", faults);
        assertThat(faults).isEmpty();
    }

    private void toggle(String wanted) {
        String phone = "//button[contains(@class,'finding')][contains(., '13976787302')]";
        desk.click(phone);
        desk.until(() -> desk.see(phone).getDomAttribute("aria-pressed").equals(wanted));
    }

    private Path file() throws IOException {
        var today = catalogue.today();
        return Files.writeString(
                folder.resolve("演示公示表.csv"),
                HEADINGS
                        + ROW.formatted(
                                NUMBER, today.minusDays(2), today.minusDays(2).plusYears(1))
                        + ROW.formatted("演示桌面决字〔2026〕第000002号", "2026-02-30", today.plusYears(1)));
    }
}
