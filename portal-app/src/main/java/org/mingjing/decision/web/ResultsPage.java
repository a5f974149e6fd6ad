package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.search.DecisionHits;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a search found. What couldn't be understood is said beside its field, and the rest is searched still. */
@Controller
class ResultsPage {

    static final int PER_PAGE = 20;

    private final DecisionCatalogue catalogue;
    private final Refusals refusals;
    private final Clock clock;

    ResultsPage(DecisionCatalogue catalogue, Refusals refusals, Clock clock) {
        this.catalogue = catalogue;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    String results(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        Map<String, String[]> raw = new LinkedHashMap<>(request.getParameterMap());
        raw.remove("size");
        SearchRequest asked = SearchRequest.of(raw, Shanghai.today(clock), PER_PAGE);
        DecisionHits hits = catalogue.search(asked.query());
        Map<String, String> problems = new LinkedHashMap<>();
        asked.problems().forEach(problem -> problems.put(problem.parameter(), refusals.sentence(problem, locale)));
        response.setHeader("X-Robots-Tag", "noindex, follow");
        model.addAttribute("results", ResultsView.of(SearchAddress.of(raw), asked.query(), hits));
        model.addAttribute("problems", problems);
        model.addAttribute("dataAsOf", Times.minute(catalogue.state().dataAsOf()));
        return "decisions/results";
    }
}
