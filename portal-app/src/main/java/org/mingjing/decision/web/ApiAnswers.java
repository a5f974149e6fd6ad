package org.mingjing.decision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionHits.FacetCount;
import org.mingjing.search.DecisionHits.Fragment;
import org.mingjing.search.DecisionIndex.Suggestion;
import org.mingjing.search.DecisionQuery;

/** What the decisions API answers. Names are contract: others' programs read them. */
final class ApiAnswers {

    private ApiAnswers() {}

    @Schema(name = "DecisionPage")
    record Page(
            long total,
            int page,
            int size,

            @Schema(description = "Pass as `after` for the next page; null at the very end") @Nullable
            String next,

            List<Item> items,

            @Schema(description = "By agency, district, kind, offence, year and partyKind")
            Map<String, List<FacetCount>> facets) {}

    /** @param withdrawalReason and little else, where the decision was withdrawn */
    @Schema(
            name = "DecisionItem",
            description = "A decision found. A withdrawn one carries number, agency, date and reason only.")
    record Item(
            String id,
            String documentNumber,
            @Nullable String title,
            @Nullable String party,
            @Nullable String partyKind,
            String agency,
            @Nullable String district,
            @Nullable String offence,
            List<String> penaltyKinds,
            @Nullable BigDecimal fineYuan,
            LocalDate decisionDate,
            OffsetDateTime publishedAt,
            @Nullable LocalDate publishedUntil,
            DecisionDocument.Status status,

            @Schema(description = "By field, in runs; `marked` ones matched")
            Map<String, List<Fragment>> highlights,

            @Nullable String withdrawalReason,
            String url) {}

    @Schema(name = "Suggestions")
    record Suggestions(List<Suggestion> items) {}

    @Schema(name = "Citations")
    record Citations(List<Cited> items) {}

    /** @param decision null where no public decision has the number */
    @Schema(name = "Citation")
    record Cited(String text, int start, int end, @Nullable CitedDecision decision) {}

    @Schema(name = "CitedDecision")
    record CitedDecision(
            String id, String documentNumber, @Nullable String title, DecisionDocument.Status status, String url) {}

    static Page page(DecisionQuery query, DecisionHits hits, WebSettings settings) {
        return new Page(
                hits.total(),
                query.page(),
                query.size(),
                hits.next(),
                hits.items().stream().map(hit -> item(hit, settings)).toList(),
                hits.facets());
    }

    private static Item item(DecisionHits.Hit hit, WebSettings settings) {
        DecisionDocument d = hit.document();
        String url = settings.decision(d.id());
        if (d.status() == DecisionDocument.Status.WITHDRAWN) {
            return new Item(
                    d.id(),
                    d.documentNumber(),
                    null,
                    null,
                    null,
                    d.agency(),
                    null,
                    null,
                    List.of(),
                    null,
                    d.decisionDate(),
                    Times.offset(d.publishedAt()),
                    null,
                    d.status(),
                    Map.of(),
                    d.withdrawalReason(),
                    url);
        }
        return new Item(
                d.id(),
                d.documentNumber(),
                d.title(),
                d.party(),
                d.partyKind(),
                d.agency(),
                d.district(),
                d.offence(),
                d.penaltyKinds(),
                d.fineYuan(),
                d.decisionDate(),
                Times.offset(d.publishedAt()),
                d.publishedUntil(),
                d.status(),
                hit.highlights(),
                null,
                url);
    }

    static Citations citations(List<DecisionCatalogue.Citation> found, WebSettings settings) {
        return new Citations(found.stream()
                .map(c -> new Cited(
                        c.text(),
                        c.start(),
                        c.end(),
                        c.decision().map(d -> cited(d, settings)).orElse(null)))
                .toList());
    }

    private static CitedDecision cited(PublicDecision decision, WebSettings settings) {
        String url = settings.decision(decision.id());
        return switch (decision) {
            case PublicDecision.Published p ->
                new CitedDecision(
                        p.id(),
                        p.content().documentNumber(),
                        p.content().title(),
                        p.corrected() ? DecisionDocument.Status.CORRECTED : DecisionDocument.Status.PUBLISHED,
                        url);
            case PublicDecision.Withdrawn w ->
                new CitedDecision(w.id(), w.documentNumber(), null, DecisionDocument.Status.WITHDRAWN, url);
        };
    }
}
