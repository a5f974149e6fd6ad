package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.mingjing.submission.gate.Challenge;
import org.mingjing.submission.gate.Gate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public's door for programs and for the wizard: no key, no cookie; a proof of work instead. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "submissions", description = "Reports, complaints, appeals, corrections, suggestions, footage requests")
class SubmissionsApi {

    private final Submitting submitting;
    private final Gate gate;

    SubmissionsApi(Submitting submitting, Gate gate) {
        this.submitting = submitting;
        this.gate = gate;
    }

    @PostMapping("/submissions")
    @Operation(
            summary = "Send a submission",
            description =
                    "Acknowledged only after it is committed. No address, cookie or user agent is kept. Repeating a request"
                            + " with the same nonce gives the same receipt and one case; what a repetition says differently is added to it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = SubmissionBody.class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schemaProperties = {
                                            @SchemaProperty(
                                                    name = "submission",
                                                    schema = @Schema(implementation = SubmissionBody.class)),
                                            @SchemaProperty(
                                                    name = "files",
                                                    array =
                                                            @ArraySchema(
                                                                    arraySchema =
                                                                            @Schema(
                                                                                    description =
                                                                                            "JPEG, PNG, WebP, HEIC, MP4 or PDF, judged by content; names are dropped"),
                                                                    schema =
                                                                            @Schema(
                                                                                    type = "string",
                                                                                    format = "binary"))),
                                            @SchemaProperty(
                                                    name = "originals",
                                                    array =
                                                            @ArraySchema(
                                                                    arraySchema =
                                                                            @Schema(
                                                                                    description =
                                                                                            "To be sealed apart; the file name is the index of the file"),
                                                                    schema =
                                                                            @Schema(
                                                                                    type = "string",
                                                                                    format = "binary")))
                                        })
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Committed",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @ApiResponse(responseCode = "400", description = "Not the JSON that is asked for, or cut off", content = @Content)
    @ApiResponse(responseCode = "413", description = "The body is too large", content = @Content)
    @ApiResponse(responseCode = "422", description = "Fields can't be used; `errors` names them", content = @Content)
    @ApiResponse(
            responseCode = "429",
            description = "The proof of work is missing, spent or not enough; Retry-After says when to come again",
            content = @Content)
    @ApiResponse(
            responseCode = "503",
            description = "Too many large bodies at once; see Retry-After",
            content = @Content)
    ResponseEntity<Object> submit(
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) Locale locale)
            throws IOException {
        return submitting.answer(request, null, locale);
    }

    @GetMapping("/altcha")
    @Operation(
            summary = "A challenge for the proof of work",
            description =
                    "ALTCHA, protocol version 1: find the number up to `maxnumber` whose SHA-256 after `salt` is `challenge`.")
    Challenge challenge(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return gate.challenge();
    }
}
