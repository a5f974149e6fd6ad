package org.mingjing.submission.web;

import java.time.LocalDate;
import org.mingjing.decision.PublicDecision;

/**
 * The decision that an appeal or a correction is about.
 *
 * @param title its number where it was withdrawn
 */
record CitedDecision(String id, String number, String title, LocalDate decidedOn) {

    static CitedDecision of(PublicDecision decision) {
        return switch (decision) {
            case PublicDecision.Published published ->
                new CitedDecision(
                        published.id(),
                        published.content().documentNumber(),
                        published.content().title(),
                        published.content().decisionDate());
            case PublicDecision.Withdrawn withdrawn ->
                new CitedDecision(
                        withdrawn.id(),
                        withdrawn.documentNumber(),
                        withdrawn.documentNumber(),
                        withdrawn.decisionDate());
        };
    }

    public String url() {
        return "/decisions/" + id;
    }
}
