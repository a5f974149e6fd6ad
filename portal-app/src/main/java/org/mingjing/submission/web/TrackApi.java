package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.web.ReceiptDoor.Entry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Following a case by its receipt, for programs. The receipt travels in the body, never in an address; answers aren't kept. */
@RestController
@RequestMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "submissions", description = "Reports, complaints and other submissions, followed by receipt (凭回执码查进度)")
@ApiResponse(responseCode = "400", description = "The receipt is mistyped, or words are missing (problem details)")
@ApiResponse(responseCode = "404", description = "No case has this receipt; as slow as a known one")
@ApiResponse(responseCode = "409", description = "It doesn't fit how the case stands, or comes too late")
@ApiResponse(responseCode = "429", description = "Too many lookups; Retry-After tells how long to wait")
class TrackApi {

    private final ReceiptDoor door;
    private final TrackActs acts;
    private final TrackedCases cases;
    private final TrackProblems problems;

    TrackApi(ReceiptDoor door, TrackActs acts, TrackedCases cases, TrackProblems problems) {
        this.door = door;
        this.acts = acts;
        this.cases = cases;
        this.problems = problems;
    }

    /** @param receipt 16 digits, spaces allowed */
    @Schema(name = "Lookup")
    record Lookup(
            @Schema(example = "4827 1093 5562 7714") @Nullable
            String receipt) {}

    @Schema(name = "ReceiptAndText")
    record Told(@Nullable String receipt, @Nullable String text) {}

    @Schema(name = "Rating")
    record Rating(
            @Nullable String receipt,
            @Schema(minimum = "1", maximum = "5") int stars) {}

    @Schema(name = "LineApproval")
    record Approval(@Nullable String receipt, boolean approve) {}

    @PostMapping("/lookup")
    @Operation(summary = "A case by its receipt")
    @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true)
    TrackedCase lookup(
            @RequestBody Lookup body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return switch (door.enter(body.receipt(), request.getRemoteAddr())) {
            case Entry.Open open -> cases.of(open.view(), locale);
            case Entry refused -> throw problems.of(refused, locale);
        };
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer, or tell more", description = "The same words twice within a minute are one message.")
    @ApiResponse(responseCode = "200", description = "The case as it stands now", useReturnTypeSchema = true)
    TrackedCase message(
            @RequestBody Told body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return done(TrackActs.MESSAGE, body.receipt(), said(body.text(), ""), request, locale);
    }

    /** The filter that reads uploads has made fields of the parts. */
    @PostMapping(
            path = "/messages",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    @Operation(hidden = true)
    TrackedCase messageWithFiles(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Locale locale) {
        return done(TrackActs.MESSAGE, receipt, new TrackActs.Said(text, "", Upload.of(request)), request, locale);
    }

    @PostMapping("/dispute")
    @Operation(summary = "Dispute how it ended", description = "Another department looks again (internal review).")
    @ApiResponse(responseCode = "200", description = "The case as it stands now", useReturnTypeSchema = true)
    TrackedCase dispute(
            @RequestBody Told body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return done(TrackActs.DISPUTE, body.receipt(), said(body.text(), ""), request, locale);
    }

    @PostMapping("/rating")
    @Operation(summary = "Rate how it was handled")
    @ApiResponse(responseCode = "200", description = "The case as it stands now", useReturnTypeSchema = true)
    TrackedCase rating(
            @RequestBody Rating body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return done(TrackActs.RATING, body.receipt(), said("", String.valueOf(body.stars())), request, locale);
    }

    @PostMapping("/leak")
    @Operation(
            summary = "Tell of a leak or reprisal",
            description = "A case of its own for discipline inspection, past the handling department, within 24 hours.")
    @ApiResponse(responseCode = "200", description = "The case as it stands now", useReturnTypeSchema = true)
    TrackedCase leak(
            @RequestBody Told body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return done(TrackActs.LEAK, body.receipt(), said(body.text(), ""), request, locale);
    }

    @PostMapping("/line")
    @Operation(summary = "Approve or decline the one line for the public")
    @ApiResponse(responseCode = "200", description = "The case as it stands now", useReturnTypeSchema = true)
    TrackedCase line(
            @RequestBody Approval body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        return done(TrackActs.LINE, body.receipt(), said("", body.approve() ? "yes" : "no"), request, locale);
    }

    @PostMapping("/deletion")
    @Operation(
            summary = "Delete everything that was said and sent (PIPL Art. 47)",
            description = "At once and for good; an open case can't be worked any more.")
    @ApiResponse(responseCode = "204", description = "Deleted")
    ResponseEntity<Void> deletion(
            @RequestBody Lookup body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        Receipt receipt = receipt(door.enter(body.receipt(), request.getRemoteAddr()), locale);
        if (acts.act(receipt, TrackActs.DELETION, said("", "yes"), locale).absent()) {
            throw problems.of(new Entry.Unknown(receipt), locale);
        }
        return ResponseEntity.noContent().build();
    }

    private TrackedCase done(
            String act, @Nullable String typed, TrackActs.Said said, HttpServletRequest request, Locale locale) {
        Receipt receipt = receipt(door.enter(typed, request.getRemoteAddr()), locale);
        TrackActs.Done done = acts.act(receipt, act, said, locale);
        if (done.fault() != null) {
            throw problems.of(done, done.fault());
        }
        return switch (door.again(receipt)) {
            case Entry.Open open -> cases.of(open.view(), locale);
            case Entry gone -> throw problems.of(gone, locale);
        };
    }

    private Receipt receipt(Entry entry, Locale locale) {
        if (entry instanceof Entry.Open open) {
            return open.receipt();
        }
        throw problems.of(entry, locale);
    }

    private static TrackActs.Said said(@Nullable String text, String choice) {
        return TrackActs.Said.of(text == null ? "" : text, choice);
    }
}
