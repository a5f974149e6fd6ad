package org.mingjing.decision.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people ask whether what they hold is genuine, and where QR codes lead. Nothing that is given is kept. */
@Controller
class VerifyPage {

    private static final String ASK = "verify/ask";

    private final Verifier verifier;
    private final UploadedFile upload;

    VerifyPage(Verifier verifier, UploadedFile upload) {
        this.verifier = verifier;
        this.upload = upload;
    }

    /** @param q an address, a number, or what a QR code said */
    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
        model.addAttribute("q", q.strip());
        if (!q.isBlank()) {
            noRobots(response);
            model.addAttribute("answer", VerdictView.of(verifier.text(q)));
        }
        return ASK;
    }

    @PostMapping("/verify")
    String judge(HttpServletRequest request, Model model, HttpServletResponse response) throws IOException {
        Verdict verdict = upload.judged(request, verifier::file);
        if (verdict instanceof Verdict.Unreadable(Unfit.Reason reason)) {
            response.setStatus(status(reason).value());
        }
        model.addAttribute("q", "");
        model.addAttribute("answer", VerdictView.of(verdict));
        return ASK;
    }

    private static HttpStatus status(Unfit.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case EMPTY, CUT_OFF -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** How the decision behind a QR code stands, for comparing with the paper in hand. */
    @GetMapping("/verify/{id:[0-9a-z]{10}}")
    String standing(@PathVariable String id, Model model, HttpServletResponse response) {
        noRobots(response);
        Verdict verdict = verifier.id(id);
        if (verdict instanceof Verdict.Unknown) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("q", "");
        model.addAttribute("answer", VerdictView.of(verdict));
        return "verify/standing";
    }

    private static void noRobots(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, noarchive");
    }
}
