package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.PublicDecision;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseReading;
import org.mingjing.intake.CaseReading.Reading;
import org.mingjing.intake.ReporterView;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.DemoPortal;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Six forms in two steps, as an old phone sends them. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteWithoutScriptsTest {

    private static final StaffId INTAKE = new StaffId("intake");

    @Autowired
    DraftIntake drafts;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    Clock clock;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseReading reading;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private PublicDecision.Published decision;

    @BeforeAll
    void publish() throws InterruptedException {
        DemoPortal.fill(drafts, catalogue, clock);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        catalogue.search(Queries.everything(catalogue.today())).total() > 0);
        String id = catalogue
                .search(Queries.everything(catalogue.today()))
                .items()
                .getFirst()
                .document()
                .id();
        decision = (PublicDecision.Published) catalogue.find(id).orElseThrow();
    }

    @Test
    void aReportWithAPhotoIsReceivedOnceHoweverOftenItIsSent() throws Exception {
        PlainReader reader = reader().open("/report")
                .fill("text", "晚上八点以后，望海路186号门口摆桌椅\n盲道过不去")
                .fill("place", "望海路 186 号")
                .fill("category", "STREET_TRADING")
                .press("review");
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.text("#h-staff + dl")).contains("盲道过不去", "望海路 186 号", "占道经营", "匿名");
        assertThat(reader.text(".receipt")).contains("未生效");
        String promised = reader.text(".digits b").replace(" ", "");
        assertThat(tracking.lookup(new Receipt(promised))).isEmpty();

        reader.fill("consent", "PROCESSING").attach(Photos.street()).send();
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.text("#receipt").replace(" ", "")).isEqualTo(promised);
        assertThat(reader.header("Set-Cookie")).isEmpty();
        assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.page().select(".receipt img").attr("src")).startsWith("data:image/png;base64,");
        ReporterView view = tracking.lookup(new Receipt(promised)).orElseThrow();
        assertThat(reader.text(".facts")).contains(view.number());
        Element download = reader.page().select("form[action^=/track/proof]").first();
        assertThat(download).isNotNull();
        assertThat(download.select("[name=receipt]").val().replace(" ", "")).isEqualTo(promised);
        assertThat(download.attr("method")).isEqualTo("post");
        assertThat(reader.text("#proof-trace")).contains("共用");
        Reading opened = reading.open(view.caseId(), INTAKE);
        assertThat(opened).isInstanceOf(Reading.Opened.class);
        assertThat(((Reading.Opened) opened).file().content().text()).contains("望海路186号门口摆桌椅\n盲道");
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake_material where case_id = ?", Integer.class, view.caseId()))
                .isEqualTo(1);
    }

    @Test
    void afterALostAnswerTheSamePageGivesTheSameReceipt() throws Exception {
        PlainReader reader =
                reader().open("/report").fill("text", "渣土车沿路抛洒，扬尘很大").press("review");
        String receipt = reader.text(".digits b");
        PlainReader again = reader().open("/report");
        reader.fill("consent", "PROCESSING");
        String nonce = reader.field("nonce");
        String ticket = reader.field("ticket");
        reader.send();
        assertThat(reader.text("#receipt")).isEqualTo(receipt);
        again.fill("text", "渣土车沿路抛洒，扬尘很大").fill("nonce", nonce).fill("ticket", ticket);
        again.press("review").fill("consent", "PROCESSING").send();
        assertThat(again.text("#receipt")).isEqualTo(receipt);
        assertThat(again.text(".note")).contains("没有重复登记");
    }

    @Test
    void nobodyElseChoosesTheNonce() throws Exception {
        String chosen = "00112233445566778899aabbccddeeff";
        PlainReader linked = reader().open("/report?nonce=" + chosen + "&text=x&name=y&consent=PROCESSING");
        assertThat(linked.field("nonce")).matches("[0-9a-f]{32}").isNotEqualTo(chosen);
        assertThat(linked.field("text") + linked.field("name")).isEmpty();
        PlainReader lured =
                reader().open("/report").from("cross-site").fill("text", "占道经营").fill("nonce", chosen);
        lured.press("review");
        assertThat(lured.page().select("#text")).isNotEmpty();
        assertThat(lured.field("nonce")).isNotEqualTo(chosen);
    }

    @Test
    void backKeepsEverything() throws Exception {
        PlainReader reader = reader().open("/complaint?lang=zh-Hant")
                .fill("text", "态度恶劣，台阶后面发生的")
                .fill("target", "警号 0012")
                .fill("department", "XICHENG")
                .fill("name", "演示甲")
                .fill("phone", "13900000000")
                .press("review");
        assertThat(reader.text("h1")).contains("發送之前");
        reader.press("write");
        assertThat(reader.field("text")).isEqualTo("态度恶劣，台阶后面发生的");
        assertThat(reader.field("target")).isEqualTo("警号 0012");
        assertThat(reader.field("department")).isEqualTo("XICHENG");
        assertThat(reader.field("phone")).isEqualTo("13900000000");
        assertThat(reader.page().select("a[href*=139], a[href*=0012], link[href*=139]"))
                .isEmpty();
    }

    @Test
    void aComplaintStaysAwayFromTheDepartment() throws Exception {
        PlainReader reader =
                sent(reader().open("/complaint").fill("text", "执法人员未出示证件就扣东西").fill("department", "XICHENG"));
        UUID id = caseOf(reader).caseId();
        assertThat(reading.open(id, new StaffId("handler"))).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void anAppealSaysHowLongTheOtherWaysAreOpen() throws Exception {
        PlainReader reader = reader().open("/appeal?decision=" + decision.id());
        assertThat(reader.text(".note")).contains(decision.content().documentNumber(), "行政复议", "行政诉讼", "送达日期");
        sent(reader.fill("text", "认定事实不清，摊位不是我的"));
        assertThat(caseOf(reader).kind()).isEqualTo(CaseKind.APPEAL);
    }

    @Test
    void aCorrectionNeedsAChoiceAndADecisionByAnySpellingOfItsNumber() throws Exception {
        PlainReader reader = reader().open("/correction").fill("text", "这个人不是我").press("review");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.page().select("#faults a").eachAttr("href")).contains("#category", "#number");
        reader.fill("number", "明综执罚 9999 第 1 号").fill("category", "NOT_ME").press("review");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text("#number-fault")).contains("没有找到");
        assertThat(reader.field("text")).isEqualTo("这个人不是我");
        reader.fill(
                "number", decision.content().documentNumber().replace("〔", "(").replace("〕", ")"));
        sent(reader);
        assertThat(caseOf(reader).kind()).isEqualTo(CaseKind.CORRECTION);
        assertThat(reader().open("/correction?decision=zzzzzzzzzz").status()).isEqualTo(404);
    }

    @Test
    void aSuggestionAndARequestForFootage() throws Exception {
        assertThat(caseOf(sent(reader().open("/suggestion").fill("text", "人民西路口请设流动摊贩疏导点")))
                        .kind())
                .isEqualTo(CaseKind.SUGGESTION);
        PlainReader reader = reader().open("/footage-request")
                .fill("text", "十月二十八日晚望海路的执法录像")
                .press("review");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.page().select("#faults a").attr("href")).isEqualTo("#name");
        sent(reader.fill("name", "演示乙").fill("email", "demo@example.org"));
        assertThat(caseOf(reader).kind()).isEqualTo(CaseKind.FOOTAGE);
    }

    @Test
    void withoutConsentNothingIsSent() throws Exception {
        PlainReader reader = reader().open("/report")
                .fill("text", "夜里施工噪声很大")
                .press("review")
                .press("send");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.page().select("#faults a").attr("href")).isEqualTo("#consent");
        assertThat(reader.field("text")).isEqualTo("夜里施工噪声很大");
    }

    @Test
    void aMillionCharactersComeBackWithAClearMessage() throws Exception {
        String long1 = "占道经营".repeat(90_000);
        PlainReader reader = reader().open("/report").fill("text", long1).press("review");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text("#text-fault")).contains("太长");
        assertThat(reader.field("text")).isEqualTo(long1);
        reader.open("/report").fill("text", "字".repeat(3_000_000)).press("review");
        assertThat(reader.status()).isEqualTo(413);
        assertThat(reader.text(".summary")).contains("太大");
        assertThat(reader.field("text")).startsWith("字字字");
    }

    @Test
    void filesThatCannotBeTakenAreNamedAndTheTextIsKept() throws Exception {
        PlainReader reader = reader().open("/report").fill("text", "流动摊贩占道").press("review");
        reader.fill("consent", "PROCESSING").attach(Photos.street());
        reader.attach("MZ\u0090 this program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1));
        reader.send();
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text("#files-fault")).contains("第 2 个文件");
        assertThat(reader.field("text")).isEqualTo("流动摊贩占道");
        for (int i = 0; i < 100; i++) {
            reader.attach(new byte[] {1});
        }
        reader.press("send");
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text("#files-fault")).contains("最多 9 个", "100");
    }

    @Test
    void aBrokenOrOversizedBodyKeepsWhatArrived() throws Exception {
        PlainReader reader = reader().open("/report").fill("text", "先到的文字").press("review");
        byte[] broken = ("------mingjing7d8f2c\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
                        + "先到的文字\r\n------mingjing7d8f2c\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nabc")
                .getBytes(StandardCharsets.UTF_8);
        reader.postRaw("/report", broken);
        assertThat(reader.status()).isEqualTo(400);
        assertThat(reader.text(".summary")).contains("中断");
        assertThat(reader.field("text")).isEqualTo("先到的文字");
        reader.open("/report").fill("text", "文件太大").press("review").attach(new byte[49 << 20]);
        reader.attach(new byte[49 << 20]).press("send");
        assertThat(reader.status()).isEqualTo(413);
        assertThat(reader.text(".summary")).contains("太大");
        assertThat(reader.field("text")).isEqualTo("文件太大");
    }

    @Test
    void aWrongCategoryIsNamed() throws Exception {
        PlainReader reader = reader().open("/report").fill("text", "占道经营很久了").fill("category", "NOT_ME");
        assertThat(reader.press("review").status()).isEqualTo(422);
        assertThat(reader.text("#faults")).contains("没有这个类别");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E6%9C%9B%E6%B5%B7%E8%B7%AF%20186%20%E5%8F%B7",
                "wh186",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "%E2%80%AE%E2%80%8B%00",
                "..%2F..%2Fetc%2Fpasswd",
                "%25%7B7*7%7D",
                "'%20or%20'1'='1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aPostersAddressFillsInThePlaceAndNothingElse(String code) throws Exception {
        PlainReader reader = reader().open("/r/" + code);
        if (code.startsWith("%E6") || code.equals("wh186")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.field("place")).isEqualTo("望海路 186 号");
        } else {
            assertThat(reader.status()).isIn(200, 400, 404);
            assertThat(reader.text("h1")).isNotBlank();
            assertThat(reader.field("place")).doesNotContain("<", ">", "\u202e").hasSizeLessThan(61);
        }
        assertThat(reader.page().select("script:not([src])").size()).isLessThanOrEqualTo(1);
        assertThat(reader.html()).doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/complaint", "/appeal", "/correction", "/suggestion", "/footage-request"})
    void everyFormLeavesNoTraceAndWeighsLittle(String path) throws Exception {
        PlainReader reader = reader().open(path);
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.header("Set-Cookie")).isEmpty();
        assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.header("ETag")).isEmpty();
        assertThat(reader.header("Referrer-Policy")).contains("no-referrer");
        assertThat(reader.header("Content-Security-Policy"))
                .contains("worker-src 'self'")
                .doesNotContain("unsafe");
        assertThat(reader.html()).doesNotContain(" style=", " onclick=", "??");
        PageWeight plain = new PageWeight(port);
        assertThat(plain.of(path, List.of("wizard.js"))).isLessThan(30 * 1024);
    }

    @Test
    void theWizardsDataIsInertAndInTheReadersScript() throws Exception {
        PlainReader reader = reader().open("/report?place=%3C/script%3E%3Cb%3E%26&lang=zh-Hant");
        String json = reader.page().select("#form-data").first().data();
        assertThat(json).doesNotContain("<", "&").contains("\"kind\":\"REPORT\"", "\"lang\":\"zh-Hant\"", "佔道經營");
    }

    private PlainReader sent(PlainReader reader) throws Exception {
        reader.press("review");
        assertThat(reader.status()).as(reader.text("#faults")).isEqualTo(200);
        reader.fill("consent", "PROCESSING").send();
        assertThat(reader.status()).as(reader.text(".summary")).isEqualTo(200);
        return reader;
    }

    private ReporterView caseOf(PlainReader reader) {
        return tracking.lookup(new Receipt(reader.text("#receipt").replace(" ", "")))
                .orElseThrow();
    }

    private PlainReader reader() {
        return new PlainReader(port);
    }
}
