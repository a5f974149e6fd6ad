package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.disclosure.Disclosures;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Nothing missing: what became of every decision, as a page, a table and a feed. */
@Controller
class DisclosurePage {

    private final Disclosures disclosures;
    private final DisclosureFiles files;

    DisclosurePage(Disclosures disclosures, DisclosureFiles files) {
        this.disclosures = disclosures;
        this.files = files;
    }

    @GetMapping("/disclosure")
    String page(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response,
            Model model) {
        DisclosureRequest asked = DisclosureRequest.of(agency, year);
        DisclosureView view = DisclosureView.of(disclosures.all(), asked);
        if (asked.unusable() || view.months().isEmpty()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        model.addAttribute("d", view);
        return "disclosure/page";
    }

    /** @param part {@code numbering} for the gaps in the numbering, else the figures */
    @GetMapping("/disclosure.csv")
    void csv(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String part,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        DisclosureRequest asked = files.usable(DisclosureRequest.of(agency, year), locale);
        boolean numbering = part.equals("numbering");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + (numbering ? "disclosure-numbering" : "disclosure") + ".csv\"");
        var found = disclosures.all().of(asked.agency(), asked.year());
        if (numbering) {
            files.numbering(found, response.getOutputStream(), locale);
        } else {
            files.figures(found, response.getOutputStream(), locale);
        }
    }

    @GetMapping(path = "/disclosure.atom", produces = AtomFeed.TYPE)
    @ResponseBody
    String feed(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String year,
            Locale locale) {
        return files.feed(disclosures.all(), files.usable(DisclosureRequest.of(agency, year), locale), locale);
    }
}
