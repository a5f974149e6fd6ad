package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.mingjing.decision.Standings;
import org.mingjing.decision.Suspensions;
import org.mingjing.decision.document.Citation;
import org.mingjing.decision.document.DecisionPdf;
import org.mingjing.shared.Shanghai;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** One decision: its page, its tombstone, and its forms for programs. A withdrawn one answers 410 in every form. */
@Controller
class DecisionPage {

    private static final String ID = "/decisions/{id:[0-9a-z]{10}}";

    private final DecisionCatalogue catalogue;
    private final Suspensions suspensions;
    private final Standings standings;
    private final WebSettings settings;
    private final LinkedData linkedData;
    private final PlainText plainText;
    private final Refusals refusals;
    private final Clock clock;

    DecisionPage(
            DecisionCatalogue catalogue,
            Suspensions suspensions,
            Standings standings,
            WebSettings settings,
            LinkedData linkedData,
            PlainText plainText,
            Refusals refusals,
            Clock clock) {
        this.catalogue = catalogue;
        this.suspensions = suspensions;
        this.standings = standings;
        this.settings = settings;
        this.linkedData = linkedData;
        this.plainText = plainText;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping(path = ID)
    String page(@PathVariable String id, Model model, HttpServletResponse response) {
        Optional<PublicDecision> found = catalogue.find(id);
        if (found.isEmpty() && suspensions.holds(id)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            robots(response, "noindex, noarchive");
            model.addAttribute("id", id);
            return "decisions/suspended";
        }
        return switch (found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            case Withdrawn withdrawn -> {
                response.setStatus(HttpStatus.GONE.value());
                robots(response, "noindex, noarchive");
                model.addAttribute("decision", withdrawn);
                model.addAttribute("withdrawnOn", Times.day(withdrawn.withdrawnAt()));
                yield "decisions/withdrawn";
            }
            case Published published -> {
                String url = settings.decision(id);
                robots(response, CrawlerRules.of(published));
                model.addAttribute("robots", CrawlerRules.of(published));
                model.addAttribute("decision", DecisionView.of(published));
                model.addAttribute("url", url);
                model.addAttribute("citation", Citation.of(published, url, Shanghai.today(clock)));
                model.addAttribute("entry", standings.entry(id).orElse(null));
                model.addAttribute("linkedData", linkedData.of(published, url));
                yield "decisions/decision";
            }
        };
    }

    @GetMapping(path = ID + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    DecisionJson json(@PathVariable String id, HttpServletResponse response, Locale locale) {
        return DecisionJson.of(published(id, response, locale), settings.decision(id));
    }

    @GetMapping(path = ID + ".txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String text(@PathVariable String id, HttpServletResponse response, Locale locale) {
        return plainText.of(published(id, response, locale), settings.decision(id), locale);
    }

    @GetMapping(path = ID + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void pdf(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        Published decision = published(id, response, locale);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                "Content-Disposition", "inline; filename=\"decision-" + id + "-v" + decision.version() + ".pdf\"");
        DecisionPdf.write(decision, settings.decision(id), response.getOutputStream());
    }

    private Published published(String id, HttpServletResponse response, Locale locale) {
        return switch (catalogue.find(id).orElseThrow(() -> refusals.absent(id, locale))) {
            case Withdrawn withdrawn -> throw refusals.gone(withdrawn, locale);
            case Published published -> {
                robots(response, CrawlerRules.of(published));
                yield published;
            }
        };
    }

    private static void robots(HttpServletResponse response, @Nullable String rules) {
        if (rules != null) {
            response.setHeader("X-Robots-Tag", rules);
        }
    }
}
