package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Registered;
import org.mingjing.submission.SubmissionProofs;
import org.mingjing.submission.web.ReceiptDoor.Entry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 查进度: plain forms that carry the receipt in their body, never in an address; no cookie, nothing kept by any cache. What a form
 * wants done is told by its {@code act}; without one the case is shown.
 */
@Controller
class TrackPage {

    private final ReceiptDoor door;
    private final TrackActs acts;
    private final TrackedCases cases;
    private final SubmissionProofs proofs;
    private final ReceiptFile files;
    private final Attachments attachments;
    private final MessageSource messages;
    private final Clock clock;

    TrackPage(
            ReceiptDoor door,
            TrackActs acts,
            TrackedCases cases,
            SubmissionProofs proofs,
            ReceiptFile files,
            Attachments attachments,
            MessageSource messages,
            Clock clock) {
        this.door = door;
        this.acts = acts;
        this.cases = cases;
        this.proofs = proofs;
        this.files = files;
        this.attachments = attachments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/track", "/track/reminder", "/track/proof"})
    String form(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "track/lookup";
    }

    /** @param typed of any length; the receipt is read from its first 200 characters */
    @PostMapping("/track")
    String act(
            @RequestParam(name = "receipt", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String choice,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Entry entry = door.enter(typed, request.getRemoteAddr());
        Receipt receipt =
                switch (entry) {
                    case Entry.Open open -> open.receipt();
                    // The second click of a deletion finds nothing any more.
                    case Entry.Unknown unknown -> act.equals(TrackActs.DELETION) ? unknown.receipt() : null;
                    case Entry.Mistyped ignored -> null;
                    case Entry.WrongLength ignored -> null;
                    case Entry.TooMany ignored -> null;
                };
        if (receipt == null || act.isEmpty()) {
            return show(entry, typed, response, model, locale);
        }
        TrackActs.Done done = acts.act(receipt, act, new TrackActs.Said(words, choice, Upload.of(request)), locale);
        if (done.absent()) {
            return show(new Entry.Unknown(receipt), typed, response, model, locale);
        }
        if (act.equals(TrackActs.DELETION) && done.fault() == null) {
            return "track/deleted";
        }
        model.addAttribute("act", act);
        model.addAttribute("done", done.fault() == null ? act : null);
        if (done.fault() != null) {
            response.setStatus(422);
            model.addAttribute("fault", done.fault());
            model.addAttribute("words", words.substring(0, Math.min(words.length(), 10_000)));
        }
        return show(door.again(receipt), typed, response, model, locale);
    }

    /** The next date worth looking, for a calendar: whoever sees it there learns nothing. */
    @PostMapping("/track/reminder")
    Object reminder(
            @RequestParam(name = "receipt", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Entry entry = door.enter(typed, request.getRemoteAddr());
        if (entry instanceof Entry.Open open && open.view().nextLook() != null) {
            String title = messages.getMessage("track.reminder.title", null, locale);
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, Reminder.TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminder.ics\"")
                    .body(Reminder.of(open.view().nextLook(), title, clock.instant()));
        }
        return new ModelAndView(show(entry, typed, response, model, locale), model.asMap());
    }

    /** The receipt file, for whoever wants to prove later what was sent: it leaves in answer to a form that carries the receipt. */
    @PostMapping("/track/proof")
    Object proof(
            @RequestParam(name = "receipt", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Entry entry = door.enter(typed, request.getRemoteAddr());
        Optional<byte[]> file = entry instanceof Entry.Open open
                ? files.of(open.receipt(), open.view().caseId(), open.view().number())
                : Optional.empty();
        if (entry instanceof Entry.Open open && file.isPresent()) {
            String name = "mingjing-receipt-" + open.view().number() + ".json";
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file.get());
        }
        return new ModelAndView(show(entry, typed, response, model, locale), model.asMap());
    }

    private String show(Entry entry, String typed, HttpServletResponse response, Model model, Locale locale) {
        switch (entry) {
            case Entry.Open open -> {
                model.addAttribute("receipt", open.receipt());
                model.addAttribute("sent", open.view().content());
                model.addAttribute("materials", open.view().materials());
                model.addAttribute("files", attachments.limits().files());
                Registered registered = proofs.registered(open.view().caseId()).orElse(null);
                model.addAttribute("registered", RegisteredWords.of(registered));
                model.addAttribute("c", cases.of(open.view(), registered, locale));
                return "track/case";
            }
            case Entry.Unknown ignored -> problem("track.unknown", 404, response, model, locale);
            case Entry.Mistyped ignored -> problem("track.mistyped", 422, response, model, locale);
            case Entry.WrongLength wrong -> problem("track.wrong-length", 422, response, model, locale, wrong.digits());
            case Entry.TooMany many -> {
                long seconds = Math.max(1, many.pause().toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                problem("gate.throttled", 429, response, model, locale, seconds);
            }
        }
        model.addAttribute("typed", typed.substring(0, Math.min(typed.length(), 40)));
        return "track/lookup";
    }

    private void problem(
            String key, int status, HttpServletResponse response, Model model, Locale locale, Object... arguments) {
        response.setStatus(status);
        model.addAttribute("problem", messages.getMessage(key, arguments, locale));
    }
}
