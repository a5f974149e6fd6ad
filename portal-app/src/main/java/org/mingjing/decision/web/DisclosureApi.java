package org.mingjing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.disclosure.Disclosure;
import org.mingjing.decision.disclosure.Disclosures;
import org.mingjing.decision.disclosure.Figures;
import org.mingjing.decision.disclosure.Ground;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of every decision, for programs: the numbers of the page. */
@RestController
@Tag(name = "disclosure", description = "What became of every decision, per agency and month (公示台账)")
class DisclosureApi {

    private final Disclosures disclosures;
    private final DisclosureFiles files;

    DisclosureApi(Disclosures disclosures, DisclosureFiles files) {
        this.disclosures = disclosures;
        this.files = files;
    }

    /** @param total of all months given */
    record Answer(
            Counts total,
            List<Month> months,
            List<Numbers> numbering,

            @Schema(description = "Document numbers of the whole record without a word, a year or one serial number")
            long unreadableNumbers,

            Ledger ledger) {}

    record Month(
            String agency,

            @Schema(description = "Of the decision dates", example = "2026-03")
            String month,

            Counts figures) {}

    @Schema(
            description =
                    "made = inPublicity + inPreparation + all held + all withdrawn + beingChecked + ended. overdue is part of late.")
    record Counts(
            long made,
            long published,
            long onTime,
            long late,
            long overdue,
            long inPublicity,
            long inPreparation,
            Map<Ground, Long> held,
            long corrected,
            Map<WithdrawalReason, Long> withdrawn,
            long beingChecked,

            @Schema(description = "Last day over or credit repaired: never told apart")
            long ended) {

        static Counts of(Figures f) {
            return new Counts(
                    f.made(),
                    f.published(),
                    f.onTime(),
                    f.late(),
                    f.overdue(),
                    f.inPublicity(),
                    f.inPreparation(),
                    f.held(),
                    f.corrected(),
                    f.withdrawn(),
                    f.beingChecked(),
                    f.ended());
        }
    }

    @Schema(description = "Serial numbers between lowest and highest that the record knows under no agency")
    record Numbers(
            String agency,
            String word,
            int year,
            int lowest,
            int highest,
            long known,
            long missing,

            @Schema(description = "The first 200, both ends missing")
            List<Gap> gaps,

            @Schema(description = "Gaps beyond those given") int moreGaps) {}

    record Gap(int from, int to) {}

    /** @param difference 0 where record and ledger agree */
    record Ledger(long record, long leaves, long waiting, long difference) {}

    @GetMapping(path = "/api/v1/disclosure", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What became of every decision",
            description =
                    "Per agency and month, with the gaps in the numbering and the ledger's count beside the record's."
                            + " At most a minute old. An unknown agency gives empty lists.")
    @ApiResponse(responseCode = "200", description = "The figures", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "The year is none (problem details)")
    Answer disclosure(
            @RequestParam(required = false) @Parameter(description = "Exactly as the record names it") @Nullable
                    String agency,
            @RequestParam(required = false)
                    @Parameter(description = "Four digits; without it, all", example = "2026")
                    @Nullable
                    String year,
            @Parameter(hidden = true) Locale locale) {
        DisclosureRequest asked = files.usable(DisclosureRequest.of(agency, year), locale);
        Disclosure found = disclosures.all().of(asked.agency(), asked.year());
        Disclosure.Comparison ledger = found.ledger();
        return new Answer(
                Counts.of(found.total()),
                found.months().stream()
                        .map(one -> new Month(one.agency(), one.month().toString(), Counts.of(one.figures())))
                        .toList(),
                found.numberings().stream()
                        .map(one -> new Numbers(
                                one.agency(),
                                one.word(),
                                one.year(),
                                one.lowest(),
                                one.highest(),
                                one.known(),
                                one.missing(),
                                one.gaps().stream()
                                        .map(gap -> new Gap(gap.from(), gap.to()))
                                        .toList(),
                                one.moreGaps()))
                        .toList(),
                found.unreadable(),
                new Ledger(ledger.record(), ledger.leaves(), ledger.waiting(), ledger.difference()));
    }
}
