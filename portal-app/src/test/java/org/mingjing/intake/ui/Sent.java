package org.mingjing.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseBoard;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseRow;
import org.mingjing.intake.Channel;
import org.mingjing.intake.NewMaterial;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;

/** What people send in these tests. */
record Sent(Accepted accepted, UUID id) {

    static final StaffId INTAKE = new StaffId("intake");

    static Sent report(Submissions submissions, Tracking tracking, String text, String place) {
        return of(submissions, tracking, CaseKind.REPORT, text, place, null, null, List.of());
    }

    static Sent of(
            Submissions submissions,
            Tracking tracking,
            CaseKind kind,
            String text,
            @Nullable String place,
            @Nullable String target,
            NewSubmission.@Nullable Contact identity,
            List<NewMaterial> materials) {
        var result = submissions.submit(new NewSubmission(
                kind,
                Channel.WEB,
                null,
                text,
                place,
                null,
                null,
                target,
                identity,
                true,
                false,
                Nonce.fresh(),
                materials,
                null));
        assertThat(result).isInstanceOf(Accepted.class);
        Accepted accepted = (Accepted) result;
        return new Sent(
                accepted, tracking.lookup(accepted.receipt()).orElseThrow().caseId());
    }

    /** As it stands, once it was routed. */
    CaseRecord routed(CaseBoard board) {
        await().until(() -> board.find(id, INTAKE)
                .filter(row -> row.record().proposedDepartment() != null)
                .isPresent());
        return now(board);
    }

    CaseRecord now(CaseBoard board) {
        return board.find(id, INTAKE).map(CaseRow::record).orElseThrow();
    }
}
