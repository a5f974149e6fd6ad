package org.mingjing.submission.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.SubmissionResult.Accepted;

/** The receipt for whoever stands at the counter, or listens: large, to be printed, and in words. */
class ReceiptSlip extends Div {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    ReceiptSlip(Accepted accepted, Locale locale) {
        addClassName("slip");
        getElement().setAttribute("role", "status");
        var receipt = new Div(accepted.receipt().grouped());
        receipt.addClassName("receipt");
        receipt.getElement().setAttribute("translate", "no");
        var spoken = new Paragraph(SpokenReceipt.of(accepted.receipt(), locale));
        spoken.addClassName("spoken");
        add(
                new H1(getTranslation("submission.entry.done")),
                receipt,
                spoken,
                new Paragraph(getTranslation("submission.entry.number-is", accepted.caseNumber())),
                new Paragraph(getTranslation(
                        "submission.entry.due",
                        accepted.firstResponseDue().atZone(Shanghai.ZONE).format(MINUTE))),
                new Paragraph(getTranslation("submission.entry.keep")));
    }
}
