package org.mingjing.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
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
import org.mingjing.testing.AtTheDesk;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox, mail that didn't go out and the case system's dead letters, in a real browser. */
@PortalTest
@Tag("browser")
class ReadNoticesOnAnyScreenTest {

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void noScreenBreaksAnAccessibilityRuleOrScrollsSideways() {
        UUID last = null;
        for (int i = 0; i < 6; i++) {
            last = accepted();
        }
        UUID id = last;
        await().atMost(Duration.ofSeconds(60)).until(() -> Integer.valueOf(2)
                .equals(jdbc.queryForObject(
                        "select count(*) from notice where case_id = ? and state in ('SENT', 'NO_CHANNEL')",
                        Integer.class,
                        id)));
        UUID webhook = UUID.randomUUID();
        jdbc.update("""
                insert into intake_forwarding (id, event_id, case_id, type, state, attempts, since, next_at, error)
                select ?, max(e.id), e.case_id, 'case.accepted', 'DEAD', 9, now(), now(), 'HTTP_503'
                from intake_event e where e.case_id = ? group by e.case_id
                """, webhook, id);
        List<String> faults = new ArrayList<>();
        try (AtTheDesk at = new AtTheDesk(port)) {
            at.signIn("handler");
            at.look("notices", "/app/notices", "vaadin-grid", faults);
            at.signIn("intake");
            at.look("notices-undelivered", "/app/notices/undelivered", "vaadin-grid", faults);
            at.look("forwarding", "/app/forwarding", "vaadin-grid", faults);
            at.look("entry", "/app/entry", "h1", faults);
        } finally {
            jdbc.update("delete from intake_forwarding where id = ?", webhook);
        }
        assertThat(faults).isEmpty();
    }

    private UUID accepted() {
        Accepted sent = (Accepted) submissions.submit(new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                null,
                "演示：占道经营",
                "望海路 186 号",
                null,
                null,
                null,
                new NewSubmission.Contact("演示某某", null, "nobody@example.test"),
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null));
        UUID id = tracking.lookup(sent.receipt()).orElseThrow().caseId();
        desk.act(id, 0, new Deed.Accept("XICHENG", List.of(), null, ""), new StaffId("intake"));
        return id;
    }
}
