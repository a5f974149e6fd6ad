package org.mingjing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.mingjing.search.DecisionIndex;
import org.mingjing.shared.PartyKind;
import org.mingjing.shared.Shanghai;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published decisions for programs: no key, no cookie. Enumerations are upper-case English, times ISO 8601 in Asia/Shanghai. */
@RestController
@RequestMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "decisions", description = "Published penalty decisions (行政处罚决定公示)")
class DecisionsApi {

    private static final int PER_PAGE = 20;
    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_TEXT = 100_000;

    private final DecisionCatalogue catalogue;
    private final WebSettings settings;
    private final Refusals refusals;
    private final Clock clock;

    DecisionsApi(DecisionCatalogue catalogue, WebSettings settings, Refusals refusals, Clock clock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Search decisions",
            description =
                    "Lists are alternatives (OR) within a parameter; parameters narrow each other (AND). Pages reach 10,000 hits;"
                            + " beyond, pass `next` as `after`. Expired decisions are never found.")
    @Parameter(
            name = "q",
            description = "Words, \"phrases\", -exclusions, fields (当事人: or party:), document numbers in any spelling",
            example = "占道经营 望海路")
    @Parameter(
            name = "agency",
            description = "Name of the agency",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "district",
            description = "Subdistrict or district",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "kind",
            description = "Kind of penalty",
            array = @ArraySchema(schema = @Schema(implementation = PenaltyKind.class)))
    @Parameter(
            name = "offence",
            description = "Type of offence",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "partyKind",
            description = "Kind of party",
            array = @ArraySchema(schema = @Schema(implementation = PartyKind.class)))
    @Parameter(
            name = "from",
            description = "Earliest decision date, inclusive",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-01-01")
    @Parameter(
            name = "to",
            description = "Latest decision date, inclusive",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-12-31")
    @Parameter(name = "fineMin", description = "Smallest fine in yuan", schema = @Schema(type = "number"))
    @Parameter(name = "fineMax", description = "Largest fine in yuan", schema = @Schema(type = "number"))
    @Parameter(
            name = "status",
            description = "Withdrawn ones show number, date and reason only",
            schema =
                    @Schema(
                            allowableValues = {"PUBLISHED", "CORRECTED", "WITHDRAWN", "ALL"},
                            defaultValue = "PUBLISHED"))
    @Parameter(
            name = "sort",
            schema = @Schema(allowableValues = {"relevance", "newest", "oldest", "fine-desc", "fine-asc", "published"}))
    @Parameter(
            name = "page",
            description = "From 1",
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "size",
            description = "Hits a page",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "after", description = "`next` of the page before")
    @ApiResponse(responseCode = "200", description = "A page of hits with facets", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "A parameter can't be used (problem details name it)")
    ApiAnswers.Page search(
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        SearchRequest asked = SearchRequest.of(request.getParameterMap(), Shanghai.today(clock), PER_PAGE);
        if (!asked.problems().isEmpty()) {
            throw refusals.unusable(asked.problems(), locale);
        }
        return ApiAnswers.page(asked.query(), refusals.found(catalogue, asked, locale), settings);
    }

    @GetMapping("/{id:[0-9a-z]{10}}")
    @Operation(summary = "One decision")
    @ApiResponse(responseCode = "200", description = "The decision", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "Unknown, expired or repaired")
    @ApiResponse(responseCode = "410", description = "Withdrawn; problem details carry number, date and reason")
    DecisionJson decision(
            @PathVariable String id, HttpServletResponse response, @Parameter(hidden = true) Locale locale) {
        return answer(catalogue.find(id).orElseThrow(() -> refusals.absent(id, locale)), response, locale);
    }

    @GetMapping("/suggest")
    @Operation(
            summary = "Complete what is being typed",
            description = "In Chinese or pinyin. Never a natural person's name.")
    ApiAnswers.Suggestions suggest(@RequestParam(defaultValue = "") @Parameter(example = "占道") String q) {
        String typed = q.replace('\u0000', ' ').strip();
        List<DecisionIndex.Suggestion> found =
                typed.isEmpty() || typed.length() > 60 ? List.of() : catalogue.suggest(typed, SUGGESTIONS);
        return new ApiAnswers.Suggestions(found);
    }

    @GetMapping("/lookup")
    @Operation(summary = "Find by document number in any spelling")
    @ApiResponse(responseCode = "200", description = "The decision", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No public decision has this number")
    @ApiResponse(responseCode = "410", description = "Withdrawn")
    DecisionJson lookup(
            @RequestParam(defaultValue = "") @Parameter(example = "2026 123 明综执罚") String number,
            HttpServletResponse response,
            @Parameter(hidden = true) Locale locale) {
        if (number.isBlank() || number.length() > 100) {
            throw refusals.unusable(List.of(new SearchRequest.Problem("number", "length", "100")), locale);
        }
        return answer(catalogue.lookup(number).orElseThrow(() -> refusals.absent(locale)), response, locale);
    }

    @PostMapping(path = "/citations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Find the document numbers that a text mentions",
            description = "For checking an article's sources. The text is not kept.")
    ApiAnswers.Citations citations(@RequestBody CitationText body, @Parameter(hidden = true) Locale locale) {
        if (body.text() == null || body.text().isBlank() || body.text().length() > LONGEST_TEXT) {
            throw refusals.unusable(
                    List.of(new SearchRequest.Problem("text", "length", String.valueOf(LONGEST_TEXT))), locale);
        }
        return ApiAnswers.citations(catalogue.citations(body.text()), settings);
    }

    /** @param text up to 100,000 characters */
    record CitationText(@Nullable String text) {}

    private DecisionJson answer(PublicDecision found, HttpServletResponse response, Locale locale) {
        return switch (found) {
            case Withdrawn withdrawn -> throw refusals.gone(withdrawn, locale);
            case Published published -> {
                String rules = CrawlerRules.of(published);
                if (rules != null) {
                    response.setHeader("X-Robots-Tag", rules);
                }
                yield DecisionJson.of(published, settings.decision(published.id()));
            }
        };
    }
}
