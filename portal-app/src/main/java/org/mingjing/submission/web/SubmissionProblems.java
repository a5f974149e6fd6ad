package org.mingjing.submission.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.gate.Admission;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Why a program's submission wasn't kept: RFC 9457 problem details in the asker's language. */
@Component
class SubmissionProblems {

    private final Words words;

    SubmissionProblems(Words words) {
        this.words = words;
    }

    /** 422 with every field. */
    ResponseEntity<Object> faulty(List<FieldFault> faults, Locale locale) {
        List<FieldFault> said = faults.stream()
                .map(fault -> new FieldFault(fault.field(), words.inScript(fault.message(), locale)))
                .toList();
        ProblemDetail problem = problem(422, "submission.problem.faulty", locale);
        problem.setProperty("errors", said);
        return answer(problem, null);
    }

    /** 400: not the JSON that is asked for. */
    ResponseEntity<Object> malformed(String field, Locale locale) {
        ProblemDetail problem = problem(400, "submission.problem.malformed", locale);
        String message = words.say("submission.problem.malformed.field", locale);
        problem.setProperty("errors", field.isEmpty() ? List.of() : List.of(new FieldFault(field, message)));
        return answer(problem, null);
    }

    /** 413, 400 or 503. */
    ResponseEntity<Object> unread(Upload.Problem unread, Locale locale) {
        ProblemDetail problem = problem(unread.status(), unread.key(), locale);
        return answer(problem, unread == Upload.Problem.BUSY ? Duration.ofSeconds(10) : null);
    }

    /** 429 with the seconds to wait; a fresh proof can be had at once. */
    ResponseEntity<Object> notNow(Admission.Reason reason, Duration wait, Locale locale) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        ProblemDetail problem = problem(429, reason.key(), locale, seconds);
        problem.setProperty("errors", List.of(new FieldFault("altcha", String.valueOf(problem.getDetail()))));
        return answer(problem, Duration.ofSeconds(wait.isZero() ? 1 : seconds));
    }

    private ProblemDetail problem(int status, String key, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.say("submission.problem.title", locale));
        problem.setDetail(words.say(key, locale, arguments));
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, @Nullable Duration wait) {
        var answer = ResponseEntity.status(HttpStatusCode.valueOf(problem.getStatus()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Vary", "Accept-Language");
        if (wait != null) {
            answer.header("Retry-After", String.valueOf(wait.toSeconds()));
        }
        return answer.body(problem);
    }
}
