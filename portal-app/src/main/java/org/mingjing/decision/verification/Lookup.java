package org.mingjing.decision.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.Standing;
import org.mingjing.decision.Standings;
import org.mingjing.decision.verification.Verdict.Means;
import org.mingjing.decision.verification.Verdict.Unknown.Sought;
import org.springframework.stereotype.Component;

/**
 * Finds the decision that an address or a number leads to. A number never tells that there was one whose publicity has ended: only
 * who holds its address is told so.
 */
@Component
class Lookup {

    private final Standings standings;
    private final DecisionCatalogue catalogue;

    Lookup(Standings standings, DecisionCatalogue catalogue) {
        this.standings = standings;
        this.catalogue = catalogue;
    }

    Optional<Standing> standing(String id) {
        return Clue.ID.matcher(id).matches() ? standings.find(id) : Optional.empty();
    }

    Optional<Standing> numbered(String number) {
        return catalogue.lookup(number).map(PublicDecision::id).flatMap(this::standing);
    }

    /** By what was typed or scanned alone. @param ours hosts of this site */
    Verdict text(String typed, Set<String> ours) {
        return switch (Clue.of(typed, ours)) {
            case Clue.Decision(String id) ->
                standing(id).map(this::verdict).orElseGet(() -> new Verdict.Unknown(Sought.ADDRESS));
            case Clue.Words(String words) ->
                numbered(words)
                        .or(() -> cited(words))
                        .map(this::verdict)
                        .orElseGet(() -> new Verdict.Unknown(Sought.NUMBER));
            case Clue.OtherPage() -> new Verdict.Unknown(Sought.PAGE);
            case Clue.Elsewhere(String host) -> new Verdict.Elsewhere(host);
        };
    }

    private Optional<Standing> cited(String words) {
        return catalogue.citations(words).stream()
                .flatMap(citation -> citation.decision().stream())
                .flatMap(decision -> standing(decision.id()).stream())
                .findFirst();
    }

    /** Of several codes in one picture, one that we know. */
    Verdict codes(List<String> codes, Set<String> ours) {
        List<Verdict> verdicts = codes.stream().map(code -> text(code, ours)).toList();
        return verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Unknown) && !(verdict instanceof Verdict.Elsewhere))
                .findFirst()
                .orElse(verdicts.getFirst());
    }

    Verdict verdict(Standing standing) {
        return switch (standing) {
            case Standing.Current current -> new Verdict.Genuine(current, Means.ADDRESS, List.of());
            case Standing.Withdrawn withdrawn -> new Verdict.Withdrawn(withdrawn);
            case Standing.Suspended suspended -> new Verdict.Suspended(suspended);
            case Standing.Closed closed -> new Verdict.Closed(closed);
        };
    }
}
