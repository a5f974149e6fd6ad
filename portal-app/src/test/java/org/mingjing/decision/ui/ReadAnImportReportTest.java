package org.mingjing.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.staff.AuditTrail;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What became of a file: which rows were refused and why, and why it could not be read at all. */
@PortalTest
@WithMockUser(username = "publisher", roles = "PUBLISHER")
class ReadAnImportReportTest extends SpringBrowserlessTest {

    private static final String ROWS = """
            {"CF_WSH":"台测导入决字〔2026〕第000001号","CF_XDR_MC":"白露商贸有限公司","CF_XDR_LB":"法人及非法人组织","CF_WFXW":"占道经营","CF_CFLB":"罚款","CF_NR":"罚款500元","CF_NR_FK":"0.05","CF_JDRQ":"2026-02-30","CF_CFJG":"台测区综合行政执法局"}
            """;

    @Autowired
    ImportDesk desk;

    @Autowired
    AuditTrail trail;

    @Test
    void everyRefusedCellIsShownWithItsReasonAndItsFullValueOnRequest() {
        open(hand("report.jsonl", ROWS));

        Grid<?> refusals = find(Grid.class).withAriaLabel("被拒绝的内容").single();
        String cell = test(refusals).getCellComponent(0, 1).getElement().getTextRecursively();
        assertThat(cell).contains("日期不存在或无法识别").contains("2026-02-30");

        var show = (Button) test(refusals)
                .getCellComponent(0, 1)
                .getChildren()
                .filter(Button.class::isInstance)
                .findFirst()
                .orElseThrow();
        show.click();
        assertThat(trail.newest("decision.import.value-opened", 0, 10)).isNotEmpty();
    }

    @Test
    void aFileThatCanNotBeReadSaysWhyInWords() {
        open(hand("empty.csv", ""));

        assertThat(find(Paragraph.class).withClassName("callout").single().getText())
                .isEqualTo("文件是空的");
    }

    private ImportRun hand(String name, String content) {
        UUID id = desk.submit(
                name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Drafts.PUBLISHER, null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.find(id).orElseThrow().finishedAt() != null);
        return desk.find(id).orElseThrow();
    }

    private void open(ImportRun run) {
        UI.getCurrent().navigate("imports");
        @SuppressWarnings("unchecked")
        Grid<ImportRun> runs = find(Grid.class).withAriaLabel("已收到的文件").single();
        runs.select(run);
    }
}
