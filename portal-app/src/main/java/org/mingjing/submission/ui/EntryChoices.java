package org.mingjing.submission.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.RoutingTable;
import org.mingjing.intake.routing.Category;
import org.mingjing.intake.routing.Question;
import org.mingjing.intake.routing.Router;
import org.springframework.stereotype.Component;

/** What the entry form offers: categories, what the text suggests, decisions by number. */
@Component
class EntryChoices {

    private final RoutingTable routing;
    private final Router router;
    private final DecisionCatalogue decisions;

    EntryChoices(RoutingTable routing, Router router, DecisionCatalogue decisions) {
        this.routing = routing;
        this.router = router;
        this.decisions = decisions;
    }

    List<Category> categories(CaseKind kind) {
        return routing.categories(kind);
    }

    List<RoutingTable.DepartmentName> departments(Locale locale) {
        return routing.departments(locale);
    }

    /** The category that the words suggest; a person chooses. */
    Optional<Category> suggested(CaseKind kind, String place, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String category = router.propose(new Question(kind.name(), null, place.isBlank() ? null : place, text, null))
                .category();
        return Optional.ofNullable(category)
                .filter(code -> routing.fits(code, kind))
                .flatMap(routing::category);
    }

    /** A public decision by its number in any spelling. */
    Optional<String> decision(String number) {
        return number.isBlank() ? Optional.empty() : decisions.lookup(number).map(PublicDecision::id);
    }
}
