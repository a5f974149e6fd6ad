package org.mingjing.decision.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of decisions, sent by machines: the body is the file. */
@RestController
@RequestMapping("/api/v1/staff/imports")
class StaffImportApi {

    private static final int PAGE = 500;

    private final ImportDesk desk;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final MessageSource messages;

    StaffImportApi(ImportDesk desk, CurrentStaff current, StaffDirectory directory, MessageSource messages) {
        this.desk = desk;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * Takes a file and works it in the background.
     *
     * @param approve publish what policy doesn't hold, in the names of two different people
     */
    @PostMapping
    ResponseEntity<Answer> submit(
            @RequestParam String fileName,
            @RequestParam(defaultValue = "false") boolean approve,
            @RequestParam(required = false) @Nullable String preparedBy,
            @RequestParam(defaultValue = "approver") String approvedBy,
            InputStream body,
            Locale locale)
            throws IOException {
        StaffId preparer = preparedBy == null ? current.get().id() : known(preparedBy);
        UUID id = desk.submit(fileName, body, preparer, approve ? known(approvedBy) : null);
        return ResponseEntity.accepted().body(find(id, locale).getBody());
    }

    @GetMapping("/{id}")
    ResponseEntity<Answer> find(@PathVariable UUID id, Locale locale) {
        return ResponseEntity.of(desk.find(id).map(run -> Answer.of(run, failure(run, locale))));
    }

    @GetMapping
    Map<String, List<Answer>> newest(@RequestParam(defaultValue = "0") int offset, Locale locale) {
        return Map.of(
                "items",
                desk.newest(Math.max(0, offset), PAGE).stream()
                        .map(run -> Answer.of(run, failure(run, locale)))
                        .toList());
    }

    @GetMapping("/{id}/refusals")
    Map<String, List<RefusedCell>> refusals(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int offset, Locale locale) {
        return Map.of(
                "items",
                desk.refusals(id, Math.max(0, offset), PAGE).stream()
                        .map(refusal -> new RefusedCell(
                                refusal.line(),
                                refusal.column(),
                                refusal.reason().name(),
                                messages.getMessage("import.fault." + refusal.reason(), null, locale),
                                refusal.masked()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(UnreadableFile e, Locale locale) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "import.file." + e.reason(), locale);
    }

    @ExceptionHandler
    ProblemDetail samePerson(ImportDesk.SamePerson e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "import.same-person", locale);
    }

    @ExceptionHandler
    ProblemDetail notEntitled(ImportDesk.NotEntitled e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "import.not-entitled", locale);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownStaff e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "import.unknown-staff", locale);
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale locale) {
        return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, null, locale));
    }

    private @Nullable String failure(ImportRun run, Locale locale) {
        return run.failure() == null ? null : messages.getMessage("import.file." + run.failure(), null, locale);
    }

    private StaffId known(String id) {
        if (!StaffId.isValid(id) || !directory.exists(new StaffId(id))) {
            throw new UnknownStaff();
        }
        return new StaffId(id);
    }

    record Answer(
            UUID id,
            String fileName,
            long size,
            ImportRun.State state,
            double progress,
            long rowsDone,
            ImportRun.Counts counts,
            @Nullable String failure,
            java.time.Instant receivedAt,
            java.time.@Nullable Instant finishedAt) {

        static Answer of(ImportRun run, @Nullable String failure) {
            return new Answer(
                    run.id(),
                    run.fileName(),
                    run.size(),
                    run.state(),
                    run.progress(),
                    run.rowsDone(),
                    run.counts(),
                    failure,
                    run.receivedAt(),
                    run.finishedAt());
        }
    }

    record RefusedCell(long line, String column, String reason, String message, String masked) {}

    /** No such member of staff. */
    private static final class UnknownStaff extends RuntimeException {}
}
