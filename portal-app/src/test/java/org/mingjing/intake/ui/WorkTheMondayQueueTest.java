package org.mingjing.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjing.intake.CaseBoard;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Deed;
import org.mingjing.intake.MaterialKind;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.AtTheDesk;
import org.mingjing.testing.PortalTest;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A full queue worked by keyboard in a real browser, and how the desk looks on screens of any kind. */
@PortalTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkTheMondayQueueTest {

    private static final List<String> TEXTS = List.of(
            "晚上八点以后，望海路186号门口摆桌椅，盲道过不去",
            "渣土车一路抛洒，灰很大，机场路整条街都是泥",
            "楼下烧烤店油烟直排居民窗口，每天半夜还在烤",
            "工地夜间打桩，凌晨三点还在施工，睡不着",
            "人行道上停满了车，推婴儿车只能走机动车道",
            "顶楼私自加盖彩钢棚，已经快封顶了",
            "路灯坏了一个多星期，晚上很暗",
            "小区门口垃圾桶满溢，臭味很大，几天没清运");
    private static final List<String> PLACES =
            List.of("望海路 186 号", "机场路", "孝闻街 9 号", "柳汀街", "人民西路 3 号", "中山西路 88 号", "望海路 12 号", "柳汀街 20 号");

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseBoard board;

    @Autowired
    CaseDesk desk;

    @LocalServerPort
    int port;

    private AtTheDesk at;
    private Sent pictured;
    private Sent lengthy;

    @BeforeAll
    void monday() throws IOException {
        for (int i = 0; i < 40; i++) {
            Sent sent = Sent.report(submissions, tracking, TEXTS.get(i % 8) + "（演示" + i + "）", PLACES.get(i % 8));
            if (i % 4 == 3) {
                desk.act(
                        sent.id(),
                        sent.now(board).revision(),
                        new Deed.Accept("XICHENG", List.of(), null, "已收到，会到现场查看。"),
                        Sent.INTAKE);
            }
        }
        Sent.of(submissions, tracking, CaseKind.COMPLAINT, "执法人员没有出示证件就扣东西（演示）", null, "西城中队", null, List.of());
        lengthy = Sent.of(
                submissions,
                tracking,
                CaseKind.SUGGESTION,
                "建议在这条路上给小贩留出固定的摆摊时间和位置，既方便居民买菜，也不再天天你追我赶。".repeat(12) + "（演示）",
                "明州区望海街道中山西路与人民西路交叉口东北角老百货大楼旁边新开的社区生活广场南门外非机动车停放点一侧",
                null,
                new NewSubmission.Contact(
                        "阿卜杜热合曼·买买提艾力·托合提（演示）", null, "a.very.long.address.of.nobody@example.invalid"),
                List.of());
        byte[] photo = photo();
        pictured = Sent.of(
                submissions,
                tracking,
                CaseKind.REPORT,
                "望海路门口占道摆摊，附照片（演示）",
                "望海路 186 号",
                null,
                null,
                List.of(
                        new NewMaterial(MaterialKind.JPEG, photo, 640, 480, photo),
                        new NewMaterial(MaterialKind.JPEG, photo, 640, 480, null)));
        pictured.routed(board);
        at = new AtTheDesk(port);
    }

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    void aQueueIsWorkedByKeys() {
        at.browser.desktop().dark(false);
        at.signIn("intake");
        at.open("/app/cases");
        at.browser.find("vaadin-grid.cases");
        at.until(() -> !at.browser.all(".pill.light").isEmpty());
        at.browser.screenshot("cases-list-desktop");
        press("j");
        at.seeText("受理并转");
        String first = opened();
        press("j");
        at.until(() -> !opened().equals(first));
        String second = opened();
        at.browser.screenshot("cases-open-desktop");
        press("r");
        at.seeText("撤销（U）");
        at.until(() -> !opened().equals(second));
        press("n");
        at.see("//*[contains(@class,'deed-form')]");
        at.browser.screenshot("cases-note-desktop");
        at.until(() ->
                at.browser.driver().switchTo().activeElement().getTagName().equals("textarea"));
        at.browser.driver().switchTo().activeElement().sendKeys("jjr：先核实位置");
        String third = opened();
        assertThat(at.browser.find(".deed-form textarea").getDomProperty("value"))
                .isEqualTo("jjr：先核实位置");
        at.open("/app/cases?queue=DEPARTMENT");
        at.until(() -> at.see("//button[contains(@class,'department')]")
                .getDomAttribute("aria-pressed")
                .equals("true"));
        at.browser.driver().navigate().back();
        at.until(() -> at.address().contains(third));
    }

    @Test
    void newOnesComeByThemselvesAndWhatIsTypedStays() {
        at.browser.desktop().dark(false);
        at.signIn("intake");
        at.open("/app/cases/" + pictured.id() + "?queue=INBOX");
        at.seeText("受理并转");
        String before = count();
        press("n");
        at.until(() ->
                at.browser.driver().switchTo().activeElement().getTagName().equals("textarea"));
        at.browser.driver().switchTo().activeElement().sendKeys("核对照片");
        Sent.report(submissions, tracking, "望海路又有人摆摊（演示）", "望海路 2 号");
        at.until(() -> !count().equals(before));
        assertThat(at.browser.find(".deed-form textarea").getDomProperty("value"))
                .isEqualTo("核对照片");
        assertThat(pictured.now(board).state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void aPictureIsMarkedWithWhoLooks() throws IOException {
        at.browser.desktop().dark(false);
        at.signIn("intake");
        at.open("/app/cases/" + pictured.id() + "?queue=INBOX");
        at.until(
                () -> Boolean.TRUE.equals(
                        at.browser
                                .driver()
                                .executeScript(
                                        "const i = document.querySelector('.thumb img'); return !!i && i.complete && i.naturalWidth === 640")));
        Object headers = at.browser
                .driver()
                .executeAsyncScript(
                        "const done = arguments[0]; fetch(document.querySelector('.thumb img').src).then(r => done("
                                + "[r.headers.get('cache-control'), r.headers.get('content-security-policy'),"
                                + " r.headers.get('content-disposition')].join('|')))");
        assertThat(String.valueOf(headers))
                .contains("no-store")
                .contains("sandbox")
                .contains("inline");
        at.click("//button[contains(@class,'thumb')]");
        at.until(
                () -> Boolean.TRUE.equals(
                        at.browser
                                .driver()
                                .executeScript(
                                        "const i = document.querySelector('img.large'); return !!i && i.complete && i.naturalWidth > 0")));
        at.browser.screenshot("cases-material-desktop");
        String anonymous = (String) at.browser.driver().executeScript("return document.querySelector('img.large').src");
        at.signOut();
        at.open("/app/login");
        Object status = at.browser
                .driver()
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(r => done(r.headers.get('content-type') + ''))",
                        anonymous);
        assertThat(String.valueOf(status)).doesNotContain("image/");
    }

    @Test
    void noScreenBreaksAnAccessibilityRuleOrScrollsSideways() {
        List<String> faults = new ArrayList<>();
        at.signIn("intake");
        at.look("cases", "/app/cases/" + pictured.id() + "?queue=INBOX", ".case-pane h2", faults);
        at.look("cases-long", "/app/cases/" + lengthy.id() + "?queue=INBOX", ".case-pane h2", faults);
        at.look("cases-list", "/app/cases?queue=ALL", "vaadin-grid.cases", faults);
        at.look("case-figures", "/app/cases/figures", ".tile", faults);
        at.signIn("gulou");
        Sent other = Sent.report(submissions, tracking, "望海路占道（演示）", "望海路 7 号");
        desk.act(other.id(), other.now(board).revision(), new Deed.Accept("XICHENG", List.of(), null, ""), Sent.INTAKE);
        at.look("case-glass", "/app/cases/" + other.id(), ".glass-pane", faults);
        at.signIn("auditor");
        at.look("case-looks", "/app/cases/looks", "vaadin-grid", faults);
        assertThat(faults).isEmpty();
    }

    private void press(String key) {
        new Actions(at.browser.driver()).sendKeys(key).perform();
    }

    private String opened() {
        String address = at.address();
        return address.contains("/cases/") ? address.replaceAll(".*/cases/([0-9a-f-]+).*", "$1") : "";
    }

    private String count() {
        WebElement tab = at.see("//button[contains(@class,'inbox')]//*[contains(@class,'count')]");
        return tab.getText();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(90, 110, 130));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(200, 190, 170));
        pen.fillRect(0, 300, 640, 180);
        pen.setColor(new Color(160, 60, 50));
        pen.fillRect(200, 220, 180, 140);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
