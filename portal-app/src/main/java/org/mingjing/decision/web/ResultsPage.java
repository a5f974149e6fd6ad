package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.search.DecisionHits;
import org.mingjing.shared.Shanghai;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a search found. What couldn't be understood is said beside its field, and the rest is searched still. */
@Controller
class ResultsPage {

    static final int PER_PAGE = 20;

    private static final Set<String> FIELDS = Set.of("from", "to", "fineMin", "fineMax");

    private final DecisionCatalogue catalogue;
    private final Refusals refusals;
    private final MessageSource messages;
    private final Clock clock;

    ResultsPage(DecisionCatalogue catalogue, Refusals refusals, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.refusals = refusals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    String results(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        Map<String, String[]> raw = new LinkedHashMap<>(request.getParameterMap());
        raw.remove("size");
        SearchRequest asked = SearchRequest.of(raw, Shanghai.today(clock), PER_PAGE);
        DecisionHits hits = refusals.found(catalogue, asked, locale);
        Map<String, String> beside = new LinkedHashMap<>();
        Map<String, String> general = new LinkedHashMap<>();
        for (SearchRequest.Problem problem : asked.problems()) {
            String name = messages.getMessage("parameter." + problem.parameter(), null, locale);
            (FIELDS.contains(problem.parameter()) ? beside : general)
                    .put(problem.parameter(), refusals.sentence(problem, name, locale));
        }
        response.setHeader("X-Robots-Tag", "noindex, follow");
        model.addAttribute("results", ResultsView.of(SearchAddress.of(raw), asked.query(), hits));
        model.addAttribute("problems", beside);
        model.addAttribute("general", general);
        model.addAttribute("dataAsOf", Times.minute(catalogue.state().dataAsOf()));
        return "decisions/results";
    }
}
