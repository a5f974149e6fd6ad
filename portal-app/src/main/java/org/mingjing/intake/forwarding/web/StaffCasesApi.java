package org.mingjing.intake.forwarding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.CaseSystemDesk;
import org.mingjing.intake.CaseSystemDesk.Told;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.intake.Outcome;
import org.mingjing.staff.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the agency's case system: what the matter is, its material, and how it stands there. */
@RestController
@RequestMapping("/api/v1/staff/cases")
@RolesAllowed("CASE_SYSTEM")
class StaffCasesApi {

    private final CaseSystemDesk desk;
    private final CurrentStaff current;
    private final MessageSource messages;

    StaffCasesApi(CaseSystemDesk desk, CurrentStaff current, MessageSource messages) {
        this.desk = desk;
        this.current = current;
        this.messages = messages;
    }

    /** What the case system reports. */
    enum Status {
        /** Words to the reporter about how it goes; they don't stop the clock of the first response. */
        IN_PROGRESS,
        /** A question to the reporter; pausable clocks stand still. */
        QUESTION,
        /** Ended, with an outcome and words. */
        CLOSED
    }

    /**
     * @param words to the reporter, at most 5000 characters
     * @param outcome needed with {@code CLOSED}
     * @param decisionId a published decision, with {@code CLOSED}
     * @param eventId the case system's own; the same one changes nothing the second time
     */
    record Report(
            @NotNull @Nullable Status status,
            @Size(max = 5000) @Nullable String words,
            @Nullable Outcome outcome,
            @Size(max = 100) @Nullable String decisionId,
            @NotBlank @Size(max = 100) @Nullable String eventId) {

        Deed deed() {
            String said = words == null ? "" : words.strip();
            return switch (Objects.requireNonNull(status)) {
                case IN_PROGRESS -> new Deed.Reply(said);
                case QUESTION -> new Deed.Ask(said);
                case CLOSED -> new Deed.Close(outcome == null ? Outcome.ANSWERED : outcome, said, decisionId);
            };
        }
    }

    /** @param repeated it was known already */
    record Answer(String number, CaseState state, String eventId, boolean repeated) {}

    @GetMapping("/{number}")
    ResponseEntity<StaffCase> find(@PathVariable String number) {
        return ResponseEntity.of(desk.open(number, current.get().id()).map(StaffCase::of));
    }

    /** Cleaned bytes; the sealed original isn't to be had here. */
    @GetMapping("/{number}/materials/{id}")
    ResponseEntity<byte[]> material(@PathVariable String number, @PathVariable UUID id) {
        return desk.material(number, id, current.get().id())
                .map(piece -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(piece.kind().mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Disposition", "attachment")
                        .body(piece.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/{number}/status")
    ResponseEntity<Object> report(@PathVariable String number, @Valid @RequestBody Report report, Locale locale) {
        String eventId = Objects.requireNonNull(report.eventId());
        if (report.status() == Status.CLOSED && report.outcome() == null) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "OUTCOME_MISSING", locale);
        }
        return switch (desk.tell(number, report.deed(), eventId, current.get().id())) {
            case Told.Done(CaseState state, boolean repeated) ->
                ResponseEntity.ok(new Answer(number, state, eventId, repeated));
            case Told.Refused(Refusal reason) -> problem(status(reason), reason.name(), locale);
            case Told.OtherCase() -> problem(HttpStatus.CONFLICT, "OTHER_CASE", locale);
        };
    }

    private static HttpStatus status(Refusal reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CLAIMED, WRONG_STATE, CHANGED_MEANWHILE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ResponseEntity<Object> problem(HttpStatus status, String reason, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                messages.getMessage(
                        "notice.case-system." + reason,
                        null,
                        messages.getMessage("notice.case-system.OTHER", null, locale),
                        locale));
        problem.setProperty("reason", reason);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
