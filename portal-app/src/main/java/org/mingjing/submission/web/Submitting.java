package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.gate.Proof;
import org.mingjing.submission.web.Sending.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One request of a program, from its body to its answer. */
@Component
class Submitting {

    private final BodyReader reader;
    private final Sending sending;
    private final SubmissionProblems problems;
    private final Words words;

    Submitting(BodyReader reader, Sending sending, SubmissionProblems problems, Words words) {
        this.reader = reader;
        this.sending = sending;
        this.problems = problems;
        this.words = words;
    }

    /** @param machine the name of a client that is known by its token and shows no proof of work; null: anybody */
    ResponseEntity<Object> answer(HttpServletRequest request, @Nullable String machine, Locale locale)
            throws IOException {
        return switch (reader.read(request)) {
            case BodyReader.Body.Malformed malformed -> problems.malformed(malformed.field(), locale);
            case BodyReader.Body.Unread unread -> problems.unread(unread.problem(), locale);
            case BodyReader.Body.Whole whole -> submitted(whole.body(), whole.upload(), machine, locale);
        };
    }

    private ResponseEntity<Object> submitted(
            SubmissionBody body, Upload upload, @Nullable String machine, Locale locale) {
        CaseKind kind = body.kind();
        List<FieldFault> missing = missing(body, locale);
        if (kind == null || !missing.isEmpty()) {
            return problems.faulty(missing, locale);
        }
        Channel channel = machine == null ? Channel.WEB : Channel.MACHINE;
        Proof proof = machine == null ? new Proof.Solved(body.altcha() == null ? "" : body.altcha()) : null;
        Sent sent = sending.send(
                materials -> body.submission(kind, channel, machine, materials),
                upload,
                body.handling(),
                proof,
                locale);
        return switch (sent) {
            case Sent.Kept kept -> ResponseEntity.status(HttpStatus.CREATED).body(SubmissionAnswer.of(kept.accepted()));
            case Sent.Faulty faulty -> problems.faulty(faulty.faults(), locale);
            case Sent.NotNow later -> problems.notNow(later.reason(), later.retryAfter(), locale);
        };
    }

    private List<FieldFault> missing(SubmissionBody body, Locale locale) {
        List<FieldFault> missing = new ArrayList<>();
        if (body.kind() == null) {
            missing.add(new FieldFault("kind", words.onPage("submission.fault.missing", locale)));
        }
        if (body.nonce() == null || !Nonce.isValid(body.nonce())) {
            missing.add(new FieldFault("nonce", words.onPage("submission.problem.nonce", locale)));
        }
        if (!body.onTheGlobe()) {
            missing.add(new FieldFault("location", words.onPage("submission.fault.outside", locale)));
        }
        return missing;
    }
}
