package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.PublicDecision;
import org.mingjing.search.DecisionHits;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.AtTheDesk;
import org.mingjing.testing.Browser;
import org.mingjing.testing.DemoPortal;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two stories from the first tap to the end, on phones of 390 px: the resident's and the staff's. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheWholeStoryOnAPhoneTest {

    @Autowired
    DraftIntake drafts;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    Tracking tracking;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private AtTheDesk staff;
    private AtTheDesk resident;
    private Browser phone;

    @BeforeAll
    void open() throws InterruptedException {
        DemoPortal.fill(drafts, catalogue, clock);
        staff = new AtTheDesk(port);
        resident = new AtTheDesk(port);
        phone = resident.browser;
        staff.browser.phone();
        phone.phone();
    }

    @AfterAll
    void close() {
        staff.close();
        resident.close();
    }

    @Test
    void reportedAnsweredClosedDisputedReviewed() throws Exception {
        Receipt receipt = report();
        UUID id = tracking.lookup(receipt).orElseThrow().caseId();

        at("intake", id);
        staff.seeText("受理并转西城中队");
        staff.browser.screenshot("story-3-triage");
        staff.click("//vaadin-button[contains(., '受理并转西城中队')]");
        staff.seeText("撤销");

        at("handler", id);
        deed("请补充", "您好，今晚到现场查看。请问桌椅通常几点收走？");

        track(receipt, "今晚到现场查看");
        phone.screenshot("story-4-asked");
        phone.find("#words").sendKeys("一般十一点左右收，周末更晚。");
        phone.find("#answer button").sendKeys(Keys.ENTER);
        resident.seeText("一般十一点左右收");

        PublicDecision.Published decision = published(0);
        at("handler", id);
        begin("办结");
        staff.click("//*[contains(@class,'deed-form')]//vaadin-select");
        staff.click("//vaadin-select-item[normalize-space(.)='已作出处罚']");
        staff.see("//*[contains(@class,'deed-form')]//vaadin-text-field//input")
                .sendKeys(decision.content().documentNumber() + Keys.TAB);
        finish("办结", "已对当事人作出处罚，并安排夜间巡查。");

        track(receipt, "已作出处罚");
        assertThat(phone.find("#h-outcome").findElement(By.xpath("..")).getText())
                .contains(decision.content().documentNumber());
        phone.screenshot("story-5-closed");
        phone.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        phone.find("#dispute").sendKeys("昨晚又摆出来了，问题没有解决。");
        resident.see("//textarea[@id='dispute']/following-sibling::button").sendKeys(Keys.ENTER);
        resident.seeText("复核中");

        at("discipline", id);
        begin("作出复核");
        staff.click("//vaadin-radio-button[contains(., '重新办理')]");
        finish("作出复核", "复核属实，请承办部门重新办理。");

        track(receipt, "复核属实");
        assertThat(phone.find("main").getText()).contains("办理中", "西城中队");
        assertThat(phone.find("#h-looks").getText()).contains("3");
        phone.screenshot("story-6-reviewed");
    }

    @Test
    void wronglyNamedCorrectedGoneEverywhere() throws Exception {
        PublicDecision.Published decision = published(1);
        String id = decision.id();
        String number = decision.content().documentNumber();
        resident.open("/decisions/" + id);
        resident.see("//a[contains(@href, 'category=NOT_ME')]").sendKeys(Keys.ENTER);
        phone.find("#w-files");
        resident.click("//button[contains(@class,'w-main')]");
        resident.see("//*[@id='w-text']").sendKeys("决定书上的单位不是我们，我们从未在该地址经营。");
        resident.click("//button[contains(@class,'w-main')]");
        Receipt receipt = send("story-correction-review");
        UUID caseId = tracking.lookup(receipt).orElseThrow().caseId();

        at("intake", caseId);
        deed("暂停公示", "登记信息与决定书不符，看起来确实弄错了。");
        Http http = new Http(port);
        staff.until(() -> http.get("/decisions/" + id).statusCode() == 404);
        resident.open("/decisions/" + id);
        resident.seeText("正在核实");
        phone.screenshot("story-correction-paused");
        at("intake", caseId);
        staff.click("//vaadin-button[contains(., '受理并转公示')]");
        staff.seeText("撤销");

        staff.signIn("approver");
        staff.open("/app/published");
        staff.click("//vaadin-button[contains(., '" + number + "')]");
        staff.click("//vaadin-button[normalize-space(.)='撤回']");
        staff.click("//vaadin-select[not(ancestor::*[contains(@class,'result-bar')])]");
        staff.click("//vaadin-select-item[contains(., '当事人错误')]");
        staff.see("//vaadin-confirm-dialog//vaadin-text-field//input").sendKeys(number);
        staff.see("//vaadin-confirm-dialog//vaadin-text-area//textarea").sendKeys("当事人认定错误，予以撤回。");
        staff.click("//vaadin-button[contains(@theme,'primary') and contains(@theme,'error') and not(@disabled)]");
        staff.until(() -> http.get("/decisions/" + id + ".json").statusCode() == 410);

        at("publicity", caseId);
        begin("办结");
        staff.click("//*[contains(@class,'deed-form')]//vaadin-select");
        staff.click("//vaadin-select-item[normalize-space(.)='情况属实']");
        finish("办结", "经核实，当事人认定错误，决定已撤回，公示内容已永久删除。");
        track(receipt, "情况属实");

        String party = decision.content().party();
        for (String path : new String[] {"/decisions/" + id, "/decisions.atom", "/decisions.csv", "/decisions.jsonl"}) {
            assertThat(new String(http.get(path).body(), StandardCharsets.UTF_8))
                    .doesNotContain(party);
        }
        staff.until(() -> found(number).total() == 0);
    }

    private Receipt report() throws Exception {
        Path photo = Files.write(folder.resolve("IMG_20261121_203000.jpg"), Photos.street());
        resident.open("/report");
        phone.find("#w-files").sendKeys(photo.toString());
        resident.see("//*[contains(@class,'w-thumb')]");
        phone.screenshot("story-1-photo");
        resident.click("//button[contains(@class,'w-main')]");
        resident.see("//*[@id='w-text']").sendKeys("晚上八点以后，望海路186号门口摆桌椅，盲道过不去。");
        phone.find("#w-place").sendKeys("望海路 186 号");
        phone.screenshot("story-1-what");
        resident.click("//button[contains(@class,'w-main')]");
        return send("story-2-review");
    }

    private Receipt send(String screenshot) {
        resident.click("//input[@id='w-processing']");
        phone.screenshot(screenshot);
        resident.click("//button[contains(@class,'w-main')]");
        String digits = resident.see("//*[contains(@class,'w-code')]").getText();
        phone.screenshot(screenshot + "-receipt");
        return ((Receipt.Typed.Valid) Receipt.parse(digits)).receipt();
    }

    /** Looks until it says so: staff's words come once they can't be taken back. */
    private void track(Receipt receipt, String words) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    resident.open("/track");
                    phone.find("#receipt").sendKeys(receipt.digits() + Keys.ENTER);
                    return phone.find("main").getText().contains(words);
                });
    }

    private void at(String who, UUID id) {
        staff.signIn(who);
        staff.open("/app/cases/" + id);
        staff.see("//*[contains(@class,'case-pane')]//h2");
    }

    private void deed(String name, String words) {
        begin(name);
        finish(name, words);
    }

    private void begin(String name) {
        staff.click("//*[contains(@class,'deeds')]//vaadin-button[starts-with(normalize-space(.), '" + name + "')]");
        staff.see("//*[contains(@class,'deed-form')]");
    }

    private void finish(String name, String words) {
        staff.see("//*[contains(@class,'deed-form')]//textarea").sendKeys(words + Keys.TAB);
        staff.click("//*[contains(@class,'deed-form')]//vaadin-button[normalize-space(.)='" + name + "']");
        staff.until(() -> staff.browser.all(".deed-form").isEmpty());
    }

    private PublicDecision.Published published(int index) {
        return catalogue.search(Queries.everything(catalogue.today())).items().stream()
                .map(hit -> catalogue.find(hit.document().id()).orElseThrow())
                .filter(PublicDecision.Published.class::isInstance)
                .map(PublicDecision.Published.class::cast)
                .filter(one -> !one.content().namesAPerson())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private DecisionHits found(String number) {
        return catalogue.search(Queries.text("\"" + number + "\"", catalogue.today()));
    }
}
