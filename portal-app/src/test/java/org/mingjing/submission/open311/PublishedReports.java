package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports that went the whole way to a published line, and then aged. */
record PublishedReports(Submissions submissions, Tracking tracking, CaseDesk desk, JdbcTemplate jdbc) {

    static final String SECRET = "只有举报人知道的一句话";

    /** A report's line. @param closed moves time: the day on which it counts as closed */
    UUID publish(String line, @Nullable String category, @Nullable String place, LocalDate closed) {
        return publish(CaseKind.REPORT, line, category, place, closed, true);
    }

    UUID publish(
            CaseKind kind,
            String line,
            @Nullable String category,
            @Nullable String place,
            LocalDate closed,
            boolean approved) {
        Receipt receipt = ((Accepted) submissions.submit(new NewSubmission(
                        kind,
                        Channel.WEB,
                        category,
                        SECRET + "。（演示）",
                        place,
                        null,
                        null,
                        null,
                        null,
                        true,
                        true,
                        Nonce.fresh(),
                        List.of(),
                        null)))
                .receipt();
        UUID id = tracking.lookup(receipt).orElseThrow().caseId();
        act(id, new Deed.Accept("XICHENG", List.of(), category, "已受理。"), "intake");
        act(
                id,
                new Deed.Close(kind == CaseKind.REPORT ? Outcome.CORRECTED_ON_SITE : Outcome.ANSWERED, "已办结。", null),
                "handler");
        act(id, new Deed.ProposeLine(line), "handler");
        if (approved) {
            assertThat(tracking.approveLine(receipt, true)).isEqualTo(Answer.DONE);
        }
        jdbc.update("update intake_public_line set closed_on = ? where case_id = ?", closed, id);
        return jdbc.queryForObject("select id from intake_public_line where case_id = ?", UUID.class, id);
    }

    private void act(UUID id, Deed deed, String by) {
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        assertThat(desk.act(id, revision == null ? 0 : revision, deed, new StaffId(by)))
                .isInstanceOf(DeedResult.Done.class);
    }
}
