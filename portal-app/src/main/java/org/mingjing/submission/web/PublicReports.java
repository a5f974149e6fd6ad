package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.PublicLines;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Component;

/** What the public may read about ended cases, by the page: lines, days and streets; no hour, wording, photo or decision. */
@Component
class PublicReports {

    static final int A_PAGE = 30;
    private static final int LAST_PAGE = 1000;

    private final PublicLines lines;

    PublicReports(PublicLines lines) {
        this.lines = lines;
    }

    /** @param publishedOn the day; the hour would tell when the reporter looked */
    @Schema(name = "PublicReport")
    record Report(
            UUID id,
            String line,
            CaseKind kind,
            @Nullable String category,
            @Nullable String district,
            @Nullable String street,
            @Nullable Outcome outcome,
            LocalDate closedOn,
            LocalDate publishedOn) {

        static Report of(PublicLines.Line line) {
            return new Report(
                    line.id(),
                    line.line(),
                    line.kind(),
                    line.category(),
                    line.district(),
                    line.street(),
                    line.outcome(),
                    line.closedOn(),
                    line.publishedAt().atZone(Shanghai.ZONE).toLocalDate());
        }
    }

    /** @param more whether another page follows */
    @Schema(name = "PublicReportPage")
    record Page(int page, int size, boolean more, List<Report> items) {}

    /** @param asked from 1; anything else is brought into range */
    Page page(int asked) {
        int page = Math.clamp(asked, 1, LAST_PAGE);
        List<PublicLines.Line> found = lines.newest(null, (page - 1) * A_PAGE, A_PAGE + 1);
        return new Page(
                page,
                A_PAGE,
                found.size() > A_PAGE && page < LAST_PAGE,
                found.stream().limit(A_PAGE).map(Report::of).toList());
    }
}
