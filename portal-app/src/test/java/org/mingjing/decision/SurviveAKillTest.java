package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.testing.PortalProcess;
import tools.jackson.databind.JsonNode;

/** The portal is killed in the middle of an import that publishes; the next start must end with every row exactly once. */
@Tag("server")
class SurviveAKillTest {

    private static final int ROWS = 6_000;
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void noRowIsLostOrDoubledAndTheIndexAgrees() throws Exception {
        Path file = folder.resolve("decisions.csv");
        write(file);
        Path data = Files.createDirectories(folder.resolve("data"));
        String run;
        try (PortalProcess first = PortalProcess.start(data)) {
            run = first.upload("/api/v1/staff/imports?fileName=decisions.csv&approve=true", file)
                    .get("id")
                    .asString();
            killAfter(first, run, 1_000);
        }
        for (int kill = 2; kill <= KILLS; kill++) {
            try (PortalProcess next = PortalProcess.start(data)) {
                killAfter(next, run, kill * 1_500L);
            }
        }
        try (PortalProcess last = PortalProcess.start(data)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> !last.get("/api/v1/staff/imports/" + run)
                    .get("finishedAt")
                    .isNull());
            JsonNode done = last.get("/api/v1/staff/imports/" + run);
            assertThat(done.get("state").asString()).isEqualTo("DONE");
            assertThat(done.get("rowsDone").asLong()).isEqualTo(ROWS);
            assertThat(done.get("counts").get("published").asLong()).isEqualTo(ROWS);
            assertThat(done.get("counts").get("refused").asLong()).isZero();

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            last.get("/api/v1/decisions?size=1").get("total").asLong())
                    .isEqualTo(ROWS));
            assertThat(numbersFound(last)).hasSize(ROWS);
        }
    }

    private static void killAfter(PortalProcess portal, String run, long rows) throws InterruptedException {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    JsonNode now = portal.get("/api/v1/staff/imports/" + run);
                    return now.get("rowsDone").asLong() >= rows
                            || !now.get("finishedAt").isNull();
                });
        portal.kill();
    }

    private static Set<String> numbersFound(PortalProcess portal) throws IOException, InterruptedException {
        Set<String> numbers = new HashSet<>();
        String after = "";
        do {
            JsonNode page = portal.get("/api/v1/decisions?sort=oldest&size=100" + after);
            page.get("items").forEach(item -> assertThat(
                            numbers.add(item.get("documentNumber").asString()))
                    .isTrue());
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return numbers;
    }

    private static void write(Path file) throws IOException {
        LocalDate day = LocalDate.now().minusMonths(2);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("行政处罚决定文书号,行政相对人名称,行政相对人类别,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额(万元),处罚决定日期,公示截止期,处罚机关\n");
            for (int i = 1; i <= ROWS; i++) {
                out.write(
                        "测综执罚决字〔2026〕第%06d号,测试%d号有限公司,法人及非法人组织,擅自占用城市人行道经营,当事人在望海路%d号门前摆放桌椅,城市市容和环境卫生管理条例,罚款,罚款人民币500元,0.05,%s,%s,测试区综合行政执法局%n"
                                .formatted(i, i, i % 300 + 1, day, day.plusYears(1)));
            }
        }
    }
}
