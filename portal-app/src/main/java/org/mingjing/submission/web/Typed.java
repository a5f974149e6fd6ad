package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.Channel;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.PlainText;

/**
 * What stands in a form's fields, in plain text; empty where nothing does. Everything of it goes back into the next page.
 *
 * @param number of a decision, as typed, where its id isn't known
 * @param department code of the one complained about
 */
record Typed(
        String category,
        String text,
        String place,
        String decisionId,
        String number,
        String department,
        String target,
        String name,
        String phone,
        String email,
        boolean processing,
        boolean publication,
        boolean original,
        Nonce nonce,
        String ticket) {

    private static final int LONGEST_TEXT = 2_000_000;
    private static final int LONGEST_LINE = 2_000;

    static Typed of(HttpServletRequest request) {
        List<String> consent = Arrays.asList(values(request, "consent"));
        String nonce = line(request, "nonce");
        return new Typed(
                line(request, "category"),
                PlainText.of(bounded(raw(request, "text"), LONGEST_TEXT)),
                line(request, "place"),
                line(request, "decisionId"),
                line(request, "number"),
                line(request, "department"),
                line(request, "target"),
                line(request, "name"),
                line(request, "phone"),
                line(request, "email"),
                consent.contains("PROCESSING"),
                consent.contains("PUBLICATION"),
                "yes".equals(raw(request, "original")),
                Nonce.isValid(nonce) ? new Nonce(nonce) : Nonce.fresh(),
                line(request, "ticket"));
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String raw(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static String line(HttpServletRequest request, String name) {
        return PlainText.line(bounded(raw(request, name), LONGEST_LINE));
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** A form as a link opens it: nothing but what it is about comes from an address, least of all a nonce. */
    static Typed linked(@Nullable String category, String place, @Nullable String decision, String ticket) {
        return new Typed(
                category == null ? "" : PlainText.line(bounded(category, LONGEST_LINE)),
                "",
                PlainText.line(bounded(place, LONGEST_LINE)),
                decision == null ? "" : PlainText.line(bounded(decision, LONGEST_LINE)),
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                false,
                false,
                Nonce.fresh(),
                ticket);
    }

    /** The same for another act of sending, or with a fresh ticket. */
    Typed with(Nonce another, String fresh) {
        return new Typed(
                category,
                text,
                place,
                decisionId,
                number,
                department,
                target,
                name,
                phone,
                email,
                processing,
                publication,
                original,
                another,
                fresh);
    }

    public boolean named() {
        return !(name.isEmpty() && phone.isEmpty() && email.isEmpty());
    }

    /** @param about whom a complaint is about, the department's name included */
    NewSubmission submission(Door door, @Nullable String decision, String about, List<NewMaterial> materials) {
        return new NewSubmission(
                door.kind(),
                Channel.WEB,
                category,
                text,
                place,
                null,
                decision,
                about,
                named() ? new NewSubmission.Contact(name, phone, email) : null,
                processing,
                publication,
                nonce,
                materials,
                null);
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
