package org.mingjing.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What staff see of notices, of e-mails that didn't go out, and of the case system; here neither of the two is configured. */
@PortalTest
class OpenTheInboxTest extends SpringBrowserlessTest {

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void aHandlerReadsWhatIsNew() {
        Accepted sent = accepted(null);
        await().atMost(Duration.ofSeconds(40)).until(() -> told(sent, "SENT") == 1);
        UI.getCurrent().navigate("notices");
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("提醒");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 2)).isEqualTo(sent.caseNumber());
        assertThat(test(grid).getCellComponent(0, 1).getElement().getTextRecursively())
                .contains("新交办", "未读");
        find(Button.class).withText("全部标为已读").single().click();
        assertThat(test(grid).getCellComponent(0, 1).getElement().getTextRecursively())
                .contains("新交办")
                .doesNotContain("未读");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void withoutAMailServerTheNoticeSaysSo() {
        Accepted sent = accepted(new NewSubmission.Contact("演示某某", "13976787396", "nobody@example.test"));
        await().atMost(Duration.ofSeconds(40)).until(() -> told(sent, "NO_CHANNEL") == 1);
        UI.getCurrent().navigate("notices/undelivered");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(sent.caseNumber());
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("未配置邮件服务器");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void aDeadWebhookIsSentAgainOnRequest() {
        Accepted sent = accepted(null);
        UUID webhook = UUID.randomUUID();
        jdbc.update("""
                insert into intake_forwarding (id, event_id, case_id, type, state, attempts, since, next_at, error)
                select ?, max(e.id), e.case_id, 'case.accepted', 'DEAD', 9, now(), now(), 'HTTP_503'
                from intake_event e where e.case_id = ? group by e.case_id
                """, webhook, id(sent));
        UI.getCurrent().navigate("forwarding");
        assertThat(find(Paragraph.class).all().getFirst().getText()).contains("未配置办案系统");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo(sent.caseNumber());
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("等待人工处理");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("HTTP_503");
        ((Button) test(grid).getCellComponent(0, 7).getChildren().findFirst().orElseThrow()).click();
        assertThat(jdbc.queryForObject("select state from intake_forwarding where id = ?", String.class, webhook))
                .isEqualTo("PENDING");
        jdbc.update("delete from intake_forwarding where id = ?", webhook);
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void aLeaderOpensNoneOfThem() {
        for (String view : List.of("notices", "notices/undelivered", "forwarding")) {
            UI.getCurrent().navigate(view);
            assertThat(find(Grid.class).all()).isEmpty();
        }
    }

    private int told(Accepted sent, String state) {
        Integer count = jdbc.queryForObject(
                "select count(*) from notice where case_id = ? and state = ?", Integer.class, id(sent), state);
        return count == null ? 0 : count;
    }

    private UUID id(Accepted sent) {
        return tracking.lookup(sent.receipt()).orElseThrow().caseId();
    }

    private Accepted accepted(NewSubmission.Contact contact) {
        Accepted sent = (Accepted) submissions.submit(new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                null,
                "演示：占道经营",
                "望海路 186 号",
                null,
                null,
                null,
                contact,
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null));
        UUID id = id(sent);
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        desk.act(
                id,
                revision == null ? 0 : revision,
                new Deed.Accept("XICHENG", List.of(), null, ""),
                new StaffId("intake"));
        return sent;
    }
}
