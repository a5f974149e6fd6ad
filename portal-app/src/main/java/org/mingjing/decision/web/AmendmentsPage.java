package org.mingjing.decision.web;

import java.util.List;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was taken back and what was corrected, in public, with the reason. No entry names a person. */
@Controller
class AmendmentsPage {

    private static final int PER_PAGE = 50;

    private final DecisionCatalogue catalogue;

    AmendmentsPage(DecisionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param about the title or, where it would name a person, the offence; blank for withdrawn ones */
    record Amendment(
            String id,
            boolean withdrawn,
            String documentNumber,
            String about,
            String agency,
            String on,
            String reason,
            String note) {}

    @GetMapping("/withdrawals")
    String amendments(@RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        List<PublicDecision> found = catalogue.amendments(number);
        if (found.isEmpty() && number > 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "amendments", found.stream().map(AmendmentsPage::amendment).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() == PER_PAGE);
        return "decisions/amendments";
    }

    private static Amendment amendment(PublicDecision decision) {
        return switch (decision) {
            case Withdrawn w ->
                new Amendment(
                        w.id(),
                        true,
                        w.documentNumber(),
                        "",
                        w.agency(),
                        Times.day(w.withdrawnAt()),
                        "withdrawalReason." + w.reason(),
                        w.note());
            case Published p -> {
                var content = p.content();
                var newest = p.corrections().getFirst();
                yield new Amendment(
                        p.id(),
                        false,
                        content.documentNumber(),
                        content.namesAPerson() ? content.offence() : content.title(),
                        content.agency(),
                        Times.day(newest.at()),
                        "correctionReason." + newest.reason(),
                        newest.note());
            }
        };
    }
}
