package org.mingjing.decision.web;

import java.util.List;
import java.util.Locale;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.mingjing.decision.Suspensions;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.InvalidCursor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Why a program gets no answer, in the reader's language; the error edge turns it into problem details (RFC 9457). */
@Component
class Refusals {

    private final MessageSource messages;
    private final Suspensions suspensions;

    Refusals(MessageSource messages, Suspensions suspensions) {
        this.messages = messages;
        this.suspensions = suspensions;
    }

    /** 404: taken out of publicity while a correction is decided, or {@link #absent(Locale)}. */
    ErrorResponseException absent(String id, Locale locale) {
        if (!suspensions.holds(id)) {
            return absent(locale);
        }
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, messages.getMessage("suspended.lead", null, locale));
        problem.setProperty("code", "SUSPENDED");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }

    /** 404: unknown, expired and repaired alike. */
    ErrorResponseException absent(Locale locale) {
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, messages.getMessage("error.404.detail", null, locale));
        problem.setProperty("code", "NOT_FOUND");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }

    /** 410: its publicity ended, and whoever asks knows that it was public. */
    ErrorResponseException closed(Locale locale) {
        ProblemDetail problem = problem(HttpStatus.GONE, messages.getMessage("proof.decision.closed", null, locale));
        problem.setProperty("code", "CLOSED");
        return new ErrorResponseException(HttpStatus.GONE, problem, null);
    }

    /** 410 with what the tombstone says. */
    ErrorResponseException gone(Withdrawn decision, Locale locale) {
        String reason = messages.getMessage("withdrawalReason." + decision.reason(), null, locale);
        ProblemDetail problem = problem(
                HttpStatus.GONE,
                messages.getMessage(
                        "problem.withdrawn",
                        new Object[] {
                            decision.documentNumber(), Times.day(decision.withdrawnAt()), decision.agency(), reason
                        },
                        locale));
        problem.setProperty("code", "WITHDRAWN");
        problem.setProperty("documentNumber", decision.documentNumber());
        problem.setProperty("agency", decision.agency());
        problem.setProperty("decisionDate", decision.decisionDate());
        problem.setProperty("reason", decision.reason());
        problem.setProperty("note", decision.note());
        problem.setProperty("withdrawnAt", Times.offset(decision.withdrawnAt()));
        return new ErrorResponseException(HttpStatus.GONE, problem, null);
    }

    /** 400 with every parameter that couldn't be used. */
    ErrorResponseException unusable(List<SearchRequest.Problem> problems, Locale locale) {
        List<Refused> refused = problems.stream()
                .map(p -> new Refused(p.parameter(), sentence(p, p.parameter(), locale)))
                .toList();
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                String.join(" ", refused.stream().map(Refused::detail).toList()));
        problem.setProperty("code", "BAD_PARAMETER");
        problem.setProperty("parameter", refused.getFirst().parameter());
        problem.setProperty("errors", refused);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** Searches; a cursor that is none of ours, or belongs to another order, is a 400 that names {@code after}. */
    DecisionHits found(DecisionCatalogue catalogue, SearchRequest asked, Locale locale) {
        try {
            return catalogue.search(asked.query());
        } catch (InvalidCursor e) {
            throw unusable(List.of(new SearchRequest.Problem("after", "cursor", "")), locale);
        }
    }

    /** @param name what the reader calls the parameter */
    String sentence(SearchRequest.Problem problem, String name, Locale locale) {
        return messages.getMessage("problem." + problem.key(), new Object[] {name, problem.limit()}, locale);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** @param parameter the name in the address */
    record Refused(String parameter, String detail) {}
}
