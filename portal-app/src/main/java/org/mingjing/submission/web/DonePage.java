package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page after sending: the receipt, and when it is worth looking. */
@Component
class DonePage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Words words;

    DonePage(Words words) {
        this.words = words;
    }

    ModelAndView page(Door door, Accepted accepted, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        String grouped = accepted.receipt().grouped();
        ModelAndView page = new ModelAndView("submission/done", HttpStatus.OK);
        page.addObject("door", door);
        page.addObject("receipt", grouped);
        page.addObject("registered", RegisteredWords.of(accepted.proof()));
        page.addObject("caseNumber", accepted.caseNumber());
        page.addObject("due", minute(accepted.firstResponseDue()));
        page.addObject("repeated", accepted.repeated());
        page.addObject("added", accepted.added());
        page.addObject(
                "picture",
                ReceiptPicture.of(
                        grouped,
                        List.of(
                                words.say("form.picture.title", locale),
                                words.say("form.picture.keep", locale),
                                words.say("form.picture.look", locale, minute(accepted.firstResponseDue())))));
        return page;
    }

    private static String minute(Instant instant) {
        return instant.atZone(Shanghai.ZONE).format(MINUTE);
    }
}
