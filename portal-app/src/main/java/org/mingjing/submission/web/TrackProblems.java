package org.mingjing.submission.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.submission.web.ReceiptDoor.Entry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Why a program that follows a case gets no answer; the error edge turns it into problem details (RFC 9457). */
@Component
class TrackProblems {

    private final MessageSource messages;

    TrackProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** @param field as the request names it */
    record Refused(String field, String message) {}

    ErrorResponseException of(Entry entry, Locale locale) {
        return switch (entry) {
            case Entry.Open open -> throw new IllegalArgumentException("no problem");
            case Entry.Unknown ignored -> problem(HttpStatus.NOT_FOUND, say("track.unknown", locale), null);
            case Entry.Mistyped ignored -> problem(HttpStatus.BAD_REQUEST, say("track.mistyped", locale), "receipt");
            case Entry.WrongLength wrong ->
                problem(HttpStatus.BAD_REQUEST, say("track.wrong-length", locale, wrong.digits()), "receipt");
            case Entry.TooMany many -> {
                long seconds = Math.max(1, many.pause().toSeconds());
                ErrorResponseException tooMany =
                        problem(HttpStatus.TOO_MANY_REQUESTS, say("gate.throttled", locale, seconds), null);
                tooMany.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                yield tooMany;
            }
        };
    }

    ErrorResponseException of(TrackActs.Done done, String fault) {
        boolean late = done.answer() == Answer.WRONG_STATE || done.answer() == Answer.TOO_LATE;
        return problem(late ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST, fault, late ? null : "text");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail, @Nullable String field) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", status.name());
        if (field != null) {
            problem.setProperty("errors", List.of(new Refused(field, detail)));
        }
        return new ErrorResponseException(status, problem, null);
    }
}
