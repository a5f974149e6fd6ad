package org.mingjing.notice;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In a portal process of a test: {@code tell} puts a notice on its way, {@code look} writes down what became of all of them. */
@Component
@ConditionalOnProperty("mingjing.test.notice")
class NoticeAtStart {

    static final String FILE = "notice-states.txt";

    private final Submissions submissions;
    private final Tracking tracking;
    private final CaseDesk desk;
    private final JdbcTemplate jdbc;
    private final String what;
    private final Path data;

    NoticeAtStart(
            Submissions submissions,
            Tracking tracking,
            CaseDesk desk,
            JdbcTemplate jdbc,
            @Value("${mingjing.test.notice}") String what,
            @Value("${mingjing.data}") Path data) {
        this.submissions = submissions;
        this.tracking = tracking;
        this.desk = desk;
        this.jdbc = jdbc;
        this.what = what;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws IOException {
        if (what.equals("tell")) {
            tell();
        } else {
            await().atMost(Duration.ofMinutes(1)).until(() -> states().stream().noneMatch("SENDING"::equals));
            Files.writeString(data.resolve(FILE), String.join(",", states()));
        }
    }

    private void tell() {
        Accepted sent = (Accepted) submissions.submit(new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                null,
                "演示：占道经营",
                "望海路 186 号",
                null,
                null,
                null,
                new NewSubmission.Contact("演示某某", "13976787395", "killed@example.test"),
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null));
        desk.act(
                tracking.lookup(sent.receipt()).orElseThrow().caseId(),
                0,
                new Deed.Accept("XICHENG", List.of(), null, ""),
                new StaffId("intake"));
    }

    private List<String> states() {
        return jdbc.queryForList("select state from notice where channel = 'EMAIL'", String.class);
    }
}
