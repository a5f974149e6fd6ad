package org.mingjing.site;

import java.time.Clock;
import java.util.List;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionQuery;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: the search, what is asked for most, and where to turn. */
@Controller
class HomePage {

    private static final int OFFENCES = 6;
    private static final int LATEST = 5;

    private final DecisionCatalogue catalogue;
    private final Clock clock;

    HomePage(DecisionCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        DecisionHits latest = catalogue.search(newest());
        model.addAttribute("state", catalogue.state());
        model.addAttribute(
                "offences",
                latest.facets().getOrDefault("offence", List.of()).stream()
                        .limit(OFFENCES)
                        .toList());
        model.addAttribute(
                "latest",
                latest.items().stream().map(DecisionHits.Hit::document).toList());
        return "site/home";
    }

    private DecisionQuery newest() {
        return new DecisionQuery(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                DecisionQuery.StatusFilter.PUBLISHED,
                DecisionQuery.Sort.NEWEST,
                Shanghai.today(clock),
                1,
                LATEST,
                null);
    }
}
