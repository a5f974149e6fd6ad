package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.Receipts;
import org.mingjing.submission.gate.Gate;
import org.mingjing.submission.gate.Proof;
import org.mingjing.submission.web.Sending.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The plain forms: write, look over, send. Between the steps everything travels in the page itself; nothing is kept before it is sent,
 * no page is kept by a cache, none sets a cookie.
 */
@Controller
class FormPages {

    private static final String WRITE = "submission/write";
    private static final String REVIEW = "submission/review";

    private final Forms forms;
    private final Sending sending;
    private final Receipts receipts;
    private final Gate gate;
    private final WizardData wizard;
    private final Posters posters;
    private final Words words;
    private final DonePage done;

    FormPages(
            Forms forms,
            Sending sending,
            Receipts receipts,
            Gate gate,
            WizardData wizard,
            Posters posters,
            Words words,
            DonePage done) {
        this.forms = forms;
        this.sending = sending;
        this.receipts = receipts;
        this.gate = gate;
        this.wizard = wizard;
        this.posters = posters;
        this.words = words;
        this.done = done;
    }

    @GetMapping({"/report", "/complaint", "/appeal", "/correction", "/suggestion", "/footage-request"})
    ModelAndView open(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String place = request.getParameter("place");
        return opened(
                Door.at(request.getRequestURI()),
                Typed.linked(
                        request.getParameter("category"),
                        place == null ? "" : place,
                        request.getParameter("decision"),
                        gate.ticket()),
                response,
                locale);
    }

    /** A poster's address: the report form, its place filled in. */
    @GetMapping("/r/{place}")
    ModelAndView poster(@PathVariable String place, HttpServletResponse response, Locale locale) {
        Typed known = Typed.linked(null, posters.place(place), null, gate.ticket());
        return opened(Door.REPORT, known, response, locale);
    }

    private ModelAndView opened(Door door, Typed typed, HttpServletResponse response, Locale locale) {
        boolean lost =
                !typed.decisionId().isEmpty() && forms.decision(door, typed).isEmpty();
        if (!lost) {
            return page(WRITE, HttpStatus.OK, forms.view(door, typed, List.of(), null, locale), response, locale);
        }
        FieldFault fault = new FieldFault("decisionId", words.onPage("submission.fault.unknown-decision", locale));
        Typed without = Typed.linked(typed.category(), typed.place(), null, typed.ticket());
        return page(
                WRITE, HttpStatus.NOT_FOUND, forms.view(door, without, List.of(fault), null, locale), response, locale);
    }

    @PostMapping({"/report", "/complaint", "/appeal", "/correction", "/suggestion", "/footage-request"})
    ModelAndView posted(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Door door = Door.at(request.getRequestURI());
        Upload upload = Upload.of(request);
        Typed typed = Typed.of(request);
        String step = String.valueOf(request.getParameter("step"));
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // Another site knows the nonce that it filled in, and so the receipt: it is replaced, and nothing is sent.
            Typed mine = typed.with(Nonce.fresh(), gate.ticket());
            return page(WRITE, HttpStatus.OK, forms.view(door, mine, List.of(), null, locale), response, locale);
        }
        if (upload.problem() != Upload.Problem.NONE) {
            String notice = words.onPage(upload.problem().key(), locale);
            FormView view = forms.view(door, typed, List.of(), notice, locale);
            String page = step.equals("send") && !typed.text().isEmpty() ? REVIEW : WRITE;
            return page(page, HttpStatusCode.valueOf(upload.problem().status()), view, response, locale);
        }
        return switch (step) {
            case "write" ->
                page(WRITE, HttpStatus.OK, forms.view(door, typed, List.of(), null, locale), response, locale);
            case "send" -> send(door, typed, upload, response, locale);
            default -> review(door, typed, response, locale);
        };
    }

    private ModelAndView review(Door door, Typed typed, HttpServletResponse response, Locale locale) {
        List<FieldFault> faults = faults(door, typed, locale);
        FormView view = forms.view(door, typed, faults, null, locale);
        return faults.isEmpty()
                ? page(REVIEW, HttpStatus.OK, view, response, locale)
                : page(WRITE, HttpStatus.UNPROCESSABLE_CONTENT, view, response, locale);
    }

    private List<FieldFault> faults(Door door, Typed typed, Locale locale) {
        List<FieldFault> faults = new ArrayList<>(forms.own(door, typed, locale));
        sending.check(forms.submission(door, typed, List.of()), locale).stream()
                .filter(fault -> faults.stream().noneMatch(own -> own.anchor().equals(fault.anchor())))
                .forEach(faults::add);
        return faults;
    }

    private ModelAndView send(Door door, Typed typed, Upload upload, HttpServletResponse response, Locale locale) {
        List<FieldFault> unfit = faults(door, typed, locale);
        if (!unfit.isEmpty()) {
            return review(door, typed, response, locale);
        }
        Sent sent = sending.send(
                materials -> forms.submission(door, typed, materials),
                upload,
                new Sending.Handling(typed.original(), Set.of()),
                new Proof.Ticket(typed.ticket()),
                locale);
        return switch (sent) {
            case Sent.Kept kept -> done.page(door, kept.accepted(), response, locale);
            case Sent.Faulty faulty ->
                page(
                        faulty.faults().stream().allMatch(FieldFault::inReview) ? REVIEW : WRITE,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        forms.view(door, typed, faulty.faults(), null, locale),
                        response,
                        locale);
            case Sent.NotNow later -> notNow(door, typed, later, upload, response, locale);
        };
    }

    private ModelAndView notNow(
            Door door, Typed typed, Sent.NotNow later, Upload upload, HttpServletResponse response, Locale locale) {
        Duration wait = later.retryAfter();
        long seconds = Math.max(1, wait.toSeconds() + 1);
        String reason = words.onPage(later.reason().key(), locale, seconds);
        String files = upload.sent() == 0 ? "" : words.onPage("form.files.again", locale);
        Typed again = wait.isZero() ? typed.with(typed.nonce(), gate.ticket()) : typed;
        response.setHeader("Retry-After", String.valueOf(wait.isZero() ? 3 : seconds));
        return page(
                REVIEW,
                HttpStatus.TOO_MANY_REQUESTS,
                forms.view(door, again, List.of(), (reason + " " + files).strip(), locale),
                response,
                locale);
    }

    private ModelAndView page(
            String template, HttpStatusCode status, FormView form, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        ModelAndView page = new ModelAndView(template, status);
        page.addObject("form", form);
        if (template.equals(REVIEW)) {
            page.addObject("receipt", receipts.preview(form.typed().nonce()).grouped());
        } else {
            page.addObject("wizard", (WizardJson) (elder, map) -> wizardJson(form, elder, map, locale));
        }
        return page;
    }

    /** Made while the page is written: the shell knows its mode and the addresses of its files. */
    interface WizardJson {
        String with(boolean elder, String map);
    }

    private String wizardJson(FormView form, boolean elder, String map, Locale locale) {
        return wizard.json(form.door(), locale, elder, form.typed().place(), form.decision(), form.remedies(), map);
    }
}
