package org.mingjing.decision;

import java.math.BigDecimal;
import java.util.List;
import org.mingjing.search.DecisionDocument;

/** A public decision as the index holds it. */
final class IndexedForm {

    private IndexedForm() {}

    static DecisionDocument of(PublicDecision decision) {
        return switch (decision) {
            case PublicDecision.Published published -> of(published);
            case PublicDecision.Withdrawn withdrawn -> of(withdrawn);
        };
    }

    private static DecisionDocument of(PublicDecision.Published published) {
        DecisionContent content = published.content();
        return new DecisionDocument(
                published.id(),
                published.version(),
                published.corrected() ? DecisionDocument.Status.CORRECTED : DecisionDocument.Status.PUBLISHED,
                content.documentNumber(),
                content.title(),
                content.party(),
                content.partyKind().name(),
                content.uscc(),
                content.agency(),
                content.district(),
                content.offence(),
                content.penaltyKinds().stream().map(Enum::name).toList(),
                content.fineYuan(),
                content.decisionDate(),
                published.publishedAt(),
                published.publishedUntil(),
                content.facts(),
                content.legalBasis(),
                content.penalty(),
                null);
    }

    private static DecisionDocument of(PublicDecision.Withdrawn withdrawn) {
        return new DecisionDocument(
                withdrawn.id(),
                0,
                DecisionDocument.Status.WITHDRAWN,
                withdrawn.documentNumber(),
                withdrawn.documentNumber(),
                "",
                "",
                null,
                withdrawn.agency(),
                null,
                "",
                List.of(),
                BigDecimal.ZERO,
                withdrawn.decisionDate(),
                withdrawn.withdrawnAt(),
                null,
                "",
                "",
                "",
                withdrawn.reason().name());
    }
}
