package org.mingjing.decision.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DeskResult;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.Standing;
import org.mingjing.decision.Standings;
import org.mingjing.decision.Suspensions;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody holds a paper, a file or a screen and asks whether it is what was published, and whether it stands. */
@PortalTest
class AskWhetherItIsGenuineTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Standings standings;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAddressInAnyFormLeadsToWhatIsPublished() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        for (String asked : List.of(
                base() + "/verify/" + id,
                id,
                original.documentNumber(),
                original.documentNumber().replace("〔", "[").replace("〕", "] "))) {
            assertThat(ask(asked)).contains("本站公示着这件决定", original.documentNumber(), original.party(), "500 元");
        }
        HttpResponse<String> page = get("/verify/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, noarchive");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("请逐项对照", "公示</b>", "/verify/" + id + ".json");
    }

    @Test
    void whatIsUnknownIsSaidInWords() throws Exception {
        assertThat(get("/verify/zzzzzzzzzz").statusCode()).isEqualTo(404);
        assertThat(get("/verify/zzzzzzzzzz").body()).contains("没有这个地址", "伪造");
        assertThat(ask("测城执罚决字〔2026〕第999999号")).contains("没有公示中的这件决定");
        assertThat(ask(base() + "/about/contact")).contains("不是一件决定");
        assertThat(ask("https://mingzhou.example.evil.cn/verify/zzzzzzzzzz"))
                .contains("当心", "mingzhou.example.evil.cn")
                .doesNotContain("href=\"https://mingzhou.example.evil.cn");
    }

    @Test
    void theServedPdfIsGenuineAndACopySavedAnewToo() throws Exception {
        String id = published(original());
        byte[] pdf = bytes("/decisions/" + id + ".pdf");
        assertThat(hand(pdf)).contains("一个字节都不差");
        assertThat(hand(saved(pdf, document -> {}))).contains("被重新保存过");
    }

    @Test
    void onePdfCharacterChangedIsFound() throws Exception {
        String id = published(original());
        byte[] pdf = saved(bytes("/decisions/" + id + ".pdf"), AskWhetherItIsGenuineTest::swapTwoGlyphs);
        assertThat(hand(pdf)).contains("这份 PDF 的文字与本站公示的不一样", "<del>", "<ins>");
    }

    @Test
    void aPdfMadeAnewWithAnotherAmountIsFound() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        Standing.Current standing = (Standing.Current) standings.find(id).orElseThrow();
        var decision = standing.decision();
        var altered = new org.mingjing.decision.PublicDecision.Published(
                decision.id(),
                decision.version(),
                JSON.readValue(
                        decision.content().json().replace("罚款人民币500元", "罚款人民币50元"),
                        org.mingjing.decision.DecisionContent.class),
                decision.publishedAt(),
                decision.publishedUntil(),
                decision.corrections(),
                decision.changedAt(),
                null);
        assertThat(hand(PublicVersions.pdf(altered, base()))).contains("改", "50</del>", "500</ins>");
    }

    @Test
    void somethingLaidOverThePageIsSeen() throws Exception {
        String id = published(original());
        byte[] pdf = saved(bytes("/decisions/" + id + ".pdf"), document -> {
            try (PDPageContentStream over =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                over.setNonStrokingColor(1f, 1f, 1f);
                over.addRect(220, 560, 60, 16);
                over.fill();
            }
        });
        assertThat(hand(pdf)).contains("看起来与公示的不同", "第 1 页", "data:image/png;base64,");
        byte[] longer = saved(bytes("/decisions/" + id + ".pdf"), document -> document.addPage(new PDPage()));
        assertThat(hand(longer)).contains("页数与公示的不同");
    }

    @Test
    void anEarlierVersionIsGenuineButCorrected() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        byte[] pdf = bytes("/decisions/" + id + ".pdf");
        byte[] json = bytes("/decisions/" + id + ".json");
        correct(id, original.withFineYuan(BigDecimal.valueOf(800)));

        assertThat(hand(pdf)).contains("属实，但后来更正过", "公示过的第 1 版，现在有效的是第 2 版", "500</del>", "800</ins>");
        assertThat(hand(json)).contains("属实，但后来更正过", "金额笔误");
        assertThat(get("/verify/" + id).body()).contains("更正过什么", "金额笔误");
    }

    @Test
    void aVersionThatWasPurgedIsNeitherConfirmedNorDenied() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        byte[] json = bytes("/decisions/" + id + ".json");
        byte[] pdf = bytes("/decisions/" + id + ".pdf");
        correct(id, CorrectionReason.PRIVACY, original.withFineYuan(BigDecimal.valueOf(800)));

        assertThat(hand(json)).contains("早期版本已依法销毁", "自称是第 1 版").doesNotContain("属实");
        assertThat(hand(pdf)).contains("与公示的不同", "不说明它是伪造的");
    }

    @Test
    void aSavedFileIsComparedFieldByField() throws Exception {
        String id = published(original());
        String json = new String(bytes("/decisions/" + id + ".json"), StandardCharsets.UTF_8);
        assertThat(hand(json.getBytes(StandardCharsets.UTF_8))).contains("逐项相同");

        String altered = json.replace("罚款人民币500元", "罚款人民币50元");
        assertThat(altered).isNotEqualTo(json);
        assertThat(hand(altered.getBytes(StandardCharsets.UTF_8)))
                .contains("与公示的不同", "处罚内容", "<del>", "50</del>", "500</ins>");
    }

    @Test
    void aProofFileIsCheckedToTheCheckpoint() throws Exception {
        String id = published(original());
        ObjectNode proof = proofFile(id);
        assertThat(hand(JSON.writeValueAsBytes(proof)))
                .contains("逐项相同", "账本快照有本机关签名", "条目在账本里")
                .doesNotContain("不通过");
        proof.put("salt", Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(hand(JSON.writeValueAsBytes(proof))).contains("自带的证明有误", "不通过");
    }

    @Test
    void aWithdrawnOneSaysWhyWhateverIsHandedIn() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        byte[] pdf = bytes("/decisions/" + id + ".pdf");
        byte[] json = bytes("/decisions/" + id + ".json");
        withdrawals.withdraw(id, WithdrawalReason.REVOKED, "经复议撤销", APPROVER);
        for (String answer : List.of(
                hand(pdf),
                hand(json),
                ask(id),
                ask(original.documentNumber()),
                get("/verify/" + id).body())) {
            assertThat(answer).contains("这件决定已撤回", "经复议撤销", "决定被撤销").doesNotContain(original.party());
        }
    }

    @Test
    void oneThatIsBeingCheckedSaysOnlyThat() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        byte[] json = bytes("/decisions/" + id + ".json");
        assertThat(suspensions.suspend(id, "TEST-1", APPROVER)).isTrue();
        for (String answer : List.of(ask(id), hand(json), get("/verify/" + id).body())) {
            assertThat(answer).contains("正在核实").doesNotContain(original.party());
        }
    }

    @Test
    void aClosedOneIsNeitherConfirmedNorDeniedAndItsNumberIsUnknown() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        byte[] pdf = bytes("/decisions/" + id + ".pdf");
        byte[] json = bytes("/decisions/" + id + ".json");
        byte[] altered =
                new String(json, StandardCharsets.UTF_8).replace("500", "501").getBytes(StandardCharsets.UTF_8);
        ObjectNode proof = proofFile(id);
        withdrawals.repair(id, "信用修复", APPROVER);

        for (String answer : List.of(
                ask(id),
                hand(pdf),
                hand(json),
                hand(altered),
                hand(JSON.writeValueAsBytes(proof)),
                get("/verify/" + id).body())) {
            assertThat(answer)
                    .contains("依法结束公示", "不表示您手里的是假的")
                    .doesNotContain("逐项相同", "<del>", original.documentNumber(), original.party());
        }
        assertThat(ask(original.documentNumber())).contains("没有公示中的这件决定").doesNotContain("依法结束公示");
    }

    @Test
    void aPhotoOfACodeIsReadAndAnotherSitesCodeIsNamed() throws Exception {
        OriginalDecision original = original();
        String id = published(original);
        BufferedImage photo = Photograph.of(base() + "/verify/" + id, 12, 3);
        assertThat(hand(Photograph.file(photo, "jpg"))).contains("本站公示着这件决定", original.documentNumber());
        assertThat(hand(Photograph.file(Photograph.of("https://evil.cn/verify/" + id, 0, 0), "png")))
                .contains("当心：这不是本站的地址", "evil.cn")
                .doesNotContain("href=\"https://evil.cn");
        assertThat(hand(Photograph.file(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png")))
                .contains("没认出二维码");
    }

    @ParameterizedTest
    @CsvSource({
        "'',400,没有收到文件",
        "<html><script>alert(1)</script></html>,422,读不了这种文件",
        "%PDF-1.7 and nothing more,422,文件损坏",
        "{\"a\":1},422,不是本站的文件",
        "{{{,422,文件损坏"
    })
    void whatCannotBeReadSaysWhichKindsCan(String content, int status, String words) throws Exception {
        HttpResponse<String> answer = post(content.getBytes(StandardCharsets.UTF_8), "paper.pdf");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("alert(1)");
    }

    @Test
    void whatIsTooLargeIsRefusedInWords() throws Exception {
        HttpResponse<String> answer = post(new byte[11 << 20], "paper.pdf");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("最大 10 MB");
    }

    @Test
    void whatUnfoldsWithoutEndIsNotUnfolded() throws Exception {
        HttpResponse<String> answer = post(bomb(), "paper.pdf");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("太复杂");
    }

    @Test
    void aPaperOfAnotherSiteIsNamedOrUnknown() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(
                        new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                        12);
                text.newLineAtOffset(72, 700);
                text.showText("A decision to be verified at https://evil.cn/verify/zzzzzzzzz9 by anybody");
                text.endText();
            }
            document.save(out);
        }
        assertThat(hand(out.toByteArray())).contains("当心：这不是本站的地址", "evil.cn");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            InputStream endless = new InputStream() {
                private int left = 100 << 20;

                @Override
                public int read() {
                    return left-- > 0 ? ' ' : -1;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    int read = Math.min(left, length);
                    left -= read;
                    java.util.Arrays.fill(into, offset, offset + Math.max(0, read), (byte) ' ');
                    return read > 0 ? read : -1;
                }
            };
            page.setContents(new PDStream(document, endless, COSName.FLATE_DECODE));
            document.save(out);
        }
        return out.toByteArray();
    }

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] saved(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Two characters of the first long line change places. */
    private static void swapTwoGlyphs(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals("Tj")
                    && tokens.get(i - 1) instanceof COSString string
                    && swapped(string) != null) {
                tokens.set(i - 1, swapped(string));
                break;
            }
            if (tokens.get(i) instanceof COSArray array
                    && array.size() > 0
                    && array.get(0) instanceof COSString string
                    && swapped(string) != null) {
                array.set(0, swapped(string));
                break;
            }
        }
        PDStream altered = new PDStream(document);
        try (var out = altered.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(new ArrayList<>(tokens));
        }
        page.setContents(altered);
    }

    private static COSString swapped(COSString string) {
        byte[] glyphs = string.getBytes().clone();
        for (int i = 0; i + 3 < glyphs.length && glyphs.length >= 20; i += 2) {
            if (glyphs[i] != glyphs[i + 2] || glyphs[i + 1] != glyphs[i + 3]) {
                byte high = glyphs[i];
                byte low = glyphs[i + 1];
                glyphs[i] = glyphs[i + 2];
                glyphs[i + 1] = glyphs[i + 3];
                glyphs[i + 2] = high;
                glyphs[i + 3] = low;
                return new COSString(glyphs);
            }
        }
        return null;
    }

    private ObjectNode proofFile(String id) {
        Standing.Current standing = org.awaitility.Awaitility.await()
                .until(
                        () -> (Standing.Current) standings.find(id).orElseThrow(),
                        current -> current.inclusion() != null);
        var inclusion = java.util.Objects.requireNonNull(standing.inclusion());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "mingjing-proof-1");
        file.put("subject", "DECISION");
        file.put("url", base() + "/decisions/" + id);
        file.put("content", JSON.readTree(standing.contentJson()));
        file.put("salt", Base64.getEncoder().encodeToString(standing.salt()));
        file.put("commitment", standing.entry().entry().commitment());
        file.put("entry", standing.entry().entry().text());
        file.put("index", inclusion.index());
        file.put(
                "inclusionProof",
                inclusion.path().stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .toList());
        file.put("checkpoint", inclusion.checkpoint());
        JsonNode node = JSON.valueToTree(file);
        return (ObjectNode) node;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(base() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String ask(String q) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/verify?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String hand(byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(file, "file");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    private HttpResponse<String> post(byte[] file, String name) throws IOException, InterruptedException {
        String boundary = "----a-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(base() + "/verify"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void correct(String id, OriginalDecision edited) {
        correct(id, CorrectionReason.CLERICAL, edited);
    }

    private void correct(String id, CorrectionReason reason, OriginalDecision edited) {
        assertThat(desk.proposeCorrection(id, reason, "金额笔误", edited, PUBLISHER))
                .isEqualTo(DeskResult.done());
        assertThat(desk.check(board.find(id).orElseThrow(), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(board.find(id).orElseThrow(), APPROVER)).isEqualTo(DeskResult.done());
    }

    private String published(OriginalDecision original) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, APPROVER)
                .getFirst()
                .id();
    }

    private static OriginalDecision original() {
        int serial = SERIAL.incrementAndGet();
        LocalDate day = LocalDate.now().minusDays(3);
        return new OriginalDecision(
                "验城执罚决字〔2026〕第%06d号".formatted(serial),
                "白蘋%d餐饮有限公司".formatted(serial),
                PartyKind.ORGANISATION,
                null,
                null,
                null,
                null,
                "擅自占用城市道路",
                "当事人在望海路一百八十六号门前人行道摆放桌椅四套从事餐饮经营，占用面积约九平方米，责令改正后逾期未改正。",
                "《城市道路管理条例》第二十七条、第四十二条",
                List.of(PenaltyKind.FINE),
                "罚款人民币500元",
                BigDecimal.valueOf(500),
                BigDecimal.ZERO,
                null,
                day,
                null,
                day.plusYears(1),
                "测试区综合行政执法局",
                null,
                null,
                null,
                null);
    }
}
