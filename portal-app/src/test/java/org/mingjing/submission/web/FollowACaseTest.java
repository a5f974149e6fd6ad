package org.mingjing.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.submission.web.Following.HANDLER;
import static org.mingjing.submission.web.Following.INTAKE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Outcome;
import org.mingjing.submission.Receipt;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A reporter without scripts: plain forms, answered by plain pages. */
@PortalTest
@Import(Following.class)
class FollowACaseTest {

    private static final String FROM = "203.0.113.10";

    @Autowired
    Following both;

    @LocalServerPort
    int port;

    @Test
    void askedAnsweredClosedDisputedAndRated() throws Exception {
        Receipt receipt = both.report("晚上八点以后摆桌椅，盲道过不去", "望海路 186 号", false);
        assertThat(shown(receipt, "")).contains("已收到", "首次回应", "受理决定", "还没有人打开过", "加入日历提醒");
        both.opens(receipt, INTAKE);
        both.act(receipt, new Deed.Accept("XICHENG", List.of(), null, "已收到，今晚到现场查看。"), INTAKE);
        both.opens(receipt, HANDLER);
        both.act(receipt, new Deed.Note("内部：店主脾气大"), HANDLER);
        both.act(receipt, new Deed.Ask("您贵姓？方便留个电话吗？"), HANDLER);

        String asked = shown(receipt, "");
        assertThat(asked)
                .contains("西城中队在等您补充", "您贵姓", "您不必回答", "匿名回复", "暂停计时", "谁打开过您的材料（2 次）")
                .doesNotContain("店主脾气大", "内部备注", ">handler<", ">intake<");
        assertThat(asked).containsPattern("受理并交办[^<]* · 西城中队");

        String answered = done(receipt, "message", Map.of("words", "十一点左右收摊"));
        assertThat(answered).contains("已发送", "十一点左右收摊", "西城中队正在办理");

        both.act(receipt, new Deed.Close(Outcome.CORRECTED_ON_SITE, "已责令当场改正。", null), HANDLER);
        assertThat(shown(receipt, "")).contains("办理结果", "已责令改正", "对结果有异议", "给这次办理打分");
        assertThat(done(receipt, "rating", Map.of("choice", "2"))).contains("您打了 2 星");

        String disputed = done(receipt, "dispute", Map.of("words", "今晚又摆出来了"));
        assertThat(disputed).contains("已收到您的异议", "您的异议由督察科复核", "内部复核").doesNotContain("给这次办理打分");
        assertThat(post(receipt, "dispute", Map.of("words", "再来一次")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aDoubleClickIsOneMessage() throws Exception {
        Receipt receipt = both.report("人行道上停满了车", "人民西路 3 号", false);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = pool.invokeAll(java.util.Collections.nCopies(
                    4, () -> post(receipt, "message", Map.of("words", "还有一辆货车")).statusCode()));
            for (var one : all) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(both.view(receipt).messages()).hasSize(1);
        post(receipt, "message", Map.of("words", "又来了一辆"));
        assertThat(both.view(receipt).messages()).hasSize(2);
    }

    @Test
    void aLeakGoesPastTheDepartmentAndItsStateIsShown() throws Exception {
        Receipt receipt = both.report("夜间施工噪声扰民严重", "柳汀街", false);
        both.act(receipt, new Deed.Accept("HUXIN", List.of(), null, ""), INTAKE);
        String told = done(receipt, "leak", Map.of("words", "老板拿着我的举报来找我"));
        assertThat(told).contains("已送派驻纪检组", "您反映的泄密或报复", "泄密报复处置");
        assertThat(both.view(receipt).messages()).isEmpty();
    }

    @Test
    void filesAreCleanedOrRefusedWithTheWordsKept() throws Exception {
        Receipt receipt = both.report("油烟直排居民窗口", "孝闻街 9 号", false);
        var fields = Map.of("receipt", receipt.digits(), "act", "message", "words", "补一张照片");
        HttpResponse<String> refused = both.send(
                port,
                "/track",
                FROM,
                "multipart/form-data; boundary=x",
                Following.multipart(fields, "MZ 这不是照片".getBytes()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有发送", "补一张照片").doesNotContain("我的手机");
        assertThat(both.view(receipt).messages()).isEmpty();

        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        HttpResponse<String> sent = both.send(
                port,
                "/track",
                FROM,
                "multipart/form-data; boundary=x",
                Following.multipart(fields, picture.toByteArray()));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(both.view(receipt).materials()).isEqualTo(1);
    }

    @Test
    void hostileWordsAreWordsAndNeverComeIntoAnAddress() throws Exception {
        Receipt receipt = both.report("占道经营很久了", "望海路", false);
        String words = "<script>alert(1)</script>'; drop table intake_case;-- \u202Etxt ${7*7} [[${7*7}]]";
        String body = done(receipt, "message", Map.of("words", words));
        assertThat(body)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "\u202E", "49 [[")
                .contains("[[${7*7}]]");
        Matcher addresses = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"").matcher(body);
        while (addresses.find()) {
            assertThat(addresses.group(1)).doesNotContain(receipt.digits(), "alert", "words=", "receipt=");
        }
    }

    @Test
    void nothingIsKeptByACacheAndNoCookieIsSet() throws Exception {
        Receipt receipt = both.report("共享单车堆放挡路", "人民西路", false);
        for (HttpResponse<String> answer :
                List.of(both.get(port, "/track"), post(receipt, "", Map.of()), post(receipt, "reminder", Map.of()))) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "查询码：%s。"})
    void spacesFullWidthDigitsAndWordsAroundAreFine(String typed) throws Exception {
        Receipt receipt = both.report("占道经营，影响通行", "望海路", false);
        String fullWidth = receipt.grouped()
                .chars()
                .mapToObj(c -> c == ' ' ? "　" : String.valueOf((char) (c - '0' + '０')))
                .reduce("", String::concat);
        for (String one :
                List.of(receipt.digits(), receipt.grouped(), receipt.grouped().replace(' ', '-'), fullWidth)) {
            assertThat(look(typed.formatted(one)).statusCode()).as(one).isEqualTo(200);
        }
    }

    @Test
    void typingErrorsAreTold() throws Exception {
        Receipt receipt = both.report("占道经营，影响通行很久", "望海路", false);
        String digits = receipt.digits();
        String wrong = digits.substring(0, 5)
                + (digits.charAt(5) == '9' ? '0' : (char) (digits.charAt(5) + 1))
                + digits.substring(6);
        HttpResponse<String> mistyped = look(wrong);
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("有一位数字写错了", wrong);
        assertThat(look(digits.substring(1)).body()).contains("这里有 15 位");
        assertThat(look("").body()).contains("这里有 0 位");
        assertThat(look("9".repeat(100_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownReceiptAndADeletedOneLookAlike() throws Exception {
        Receipt receipt = both.report("楼道堆放杂物", "孝闻街", false);
        assertThat(post(receipt, "deletion", Map.of()).statusCode()).isEqualTo(422);
        assertThat(done(receipt, "deletion", Map.of("choice", "yes"))).contains("已删除");
        assertThat(done(receipt, "deletion", Map.of("choice", "yes"))).contains("已删除");
        HttpResponse<String> deleted = look(receipt.digits());
        HttpResponse<String> unknown = look("0000000000000000");
        assertThat(deleted.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(deleted.body().replace(receipt.digits(), ""))
                .isEqualTo(unknown.body().replace("0000000000000000", ""));
        assertThat(unknown.body()).contains("没有查到", "name=\"receipt\"");
    }

    @Test
    void guessingIsSlowedDownAndToldSo() throws Exception {
        HttpResponse<String> last = look("0000000000000000", "198.51.100.77");
        for (int i = 0; i < 60 && last.statusCode() == 404; i++) {
            last = look("0000000000000000", "198.51.100.77");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.body()).contains("查询次数太多");
        assertThat(look("0000000000000000", "198.51.100.78").statusCode()).isEqualTo(404);
    }

    @Test
    void theReminderSaysNothingOfWhatItIsAbout() throws Exception {
        Receipt receipt = both.report("占道经营，夜里很吵", "望海路 186 号", false);
        HttpResponse<String> calendar = both.post(port, "/track/reminder", FROM, Map.of("receipt", receipt.digits()));
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        String day = both.view(receipt).nextLook().toString().replace("-", "");
        assertThat(calendar.body()).contains("SUMMARY:查看进度\r\n", "DTSTART;VALUE=DATE:" + day + "\r\n");
        assertThat(calendar.body())
                .doesNotContain(
                        receipt.digits().substring(0, 4), both.view(receipt).number(), "mingjing", "举报", "望海路");
    }

    @Test
    void oneLineIsPublicOnlyOnceApproved() throws Exception {
        Receipt receipt = both.report("店外经营占用盲道，晚上尤其多", "望海路 186 号", true);
        both.act(receipt, new Deed.Accept("XICHENG", List.of(), null, "已受理。"), INTAKE);
        both.act(receipt, new Deed.Close(Outcome.CORRECTED_ON_SITE, "已改正。", null), HANDLER);
        String line = "望海路店外经营问题已责令改正";
        both.act(receipt, new Deed.ProposeLine(line), HANDLER);
        assertThat(shown(receipt, "")).contains("拟公开的一句话", line);
        assertThat(both.get(port, "/reports").body()).doesNotContain(line);
        assertThat(done(receipt, "line", Map.of("choice", "yes"))).contains("这一句已经公开");
        for (String path : List.of("/reports", "/reports.atom", "/api/v1/reports")) {
            assertThat(both.get(port, path).body())
                    .contains(line)
                    .doesNotContain("晚上尤其多", "186", both.view(receipt).number(), "/decisions/");
        }
        assertThat(done(receipt, "line", Map.of("choice", "yes"))).contains("这一句已经公开");
        done(receipt, "line", Map.of("choice", "no"));
        assertThat(both.get(port, "/reports").body()).doesNotContain(line);
    }

    private String shown(Receipt receipt, String act) throws Exception {
        HttpResponse<String> answer = post(receipt, act, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String done(Receipt receipt, String act, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = post(receipt, act, fields);
        assertThat(answer.statusCode()).as(act).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(Receipt receipt, String act, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("receipt", receipt.digits());
        all.put("act", act);
        // Every case has an address of its own, as every reporter has.
        String from = "10.9." + Math.floorMod(receipt.digits().hashCode(), 250) + ".7";
        return both.post(port, "/track", from, all);
    }

    private HttpResponse<String> look(String typed) throws Exception {
        return look(typed, "10.8." + Math.floorMod(typed.hashCode(), 250) + ".7");
    }

    private HttpResponse<String> look(String typed, String from) throws Exception {
        return both.post(port, "/track", from, Map.of("receipt", typed));
    }
}
