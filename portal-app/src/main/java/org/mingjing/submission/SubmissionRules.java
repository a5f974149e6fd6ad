package org.mingjing.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Location;
import org.mingjing.intake.RoutingTable;
import org.mingjing.submission.NewSubmission.Contact;
import org.mingjing.submission.SubmissionResult.Fault;
import org.mingjing.submission.SubmissionResult.Reason;
import org.springframework.stereotype.Component;

/** What a submission must hold. */
@Component
class SubmissionRules {

    private static final int SHORTEST = 4;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,19}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,20}");

    private final SubmissionSettings settings;
    private final RoutingTable routing;
    private final DecisionCatalogue decisions;

    SubmissionRules(SubmissionSettings settings, RoutingTable routing, DecisionCatalogue decisions) {
        this.settings = settings;
        this.routing = routing;
        this.decisions = decisions;
    }

    /** The same in plain text; an overlong text stays overlong, so that it is refused and not cut. */
    NewSubmission cleaned(NewSubmission sent) {
        Contact contact = sent.contact();
        Location location = sent.location();
        return new NewSubmission(
                sent.kind(),
                sent.channel(),
                blankToNull(sent.category()),
                PlainText.of(bounded(sent.text(), settings.longestText() * 4)),
                line(sent.place()),
                location == null ? null : location.wgs84(),
                blankToNull(sent.decisionId()),
                line(sent.target()),
                contact == null || contact.blank()
                        ? null
                        : new Contact(line(contact.name()), line(contact.phone()), line(contact.email())),
                sent.processingConsent(),
                sent.publicationConsent(),
                sent.nonce(),
                sent.materials(),
                sent.enteredBy());
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private @Nullable String line(@Nullable String typed) {
        return typed == null ? null : blankToNull(PlainText.line(bounded(typed, 2000)));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    List<Fault> faults(NewSubmission sent) {
        List<Fault> faults = new ArrayList<>();
        text(sent, faults);
        String place = sent.place();
        if (place != null && place.length() > settings.longestPlace()) {
            faults.add(new Fault("place", Reason.TOO_LONG));
        }
        String target = sent.target();
        if (target != null && target.length() > settings.longestPlace()) {
            faults.add(new Fault("target", Reason.TOO_LONG));
        }
        Location location = sent.location();
        if (location != null && !settings.area().holds(location.lat(), location.lon())) {
            faults.add(new Fault("location", Reason.OUTSIDE));
        }
        if (sent.category() != null && !routing.fits(sent.category(), sent.kind())) {
            faults.add(new Fault("category", Reason.UNKNOWN_CATEGORY));
        }
        decision(sent, faults);
        contact(sent, faults);
        if (!sent.processingConsent()) {
            faults.add(new Fault("consent", Reason.CONSENT_MISSING));
        }
        if (sent.materials().size() > settings.files()) {
            faults.add(new Fault("files", Reason.TOO_MANY_FILES));
        }
        return faults;
    }

    private void text(NewSubmission sent, List<Fault> faults) {
        String text = sent.text();
        if (text.isEmpty()) {
            faults.add(new Fault("text", Reason.MISSING));
        } else if (text.length() > settings.longestText()) {
            faults.add(new Fault("text", Reason.TOO_LONG));
        } else if (text.codePointCount(0, text.length()) < SHORTEST) {
            faults.add(new Fault("text", Reason.TOO_SHORT));
        }
    }

    private void decision(NewSubmission sent, List<Fault> faults) {
        String decision = sent.decisionId();
        if (decision == null) {
            if (sent.kind() == CaseKind.CORRECTION) {
                faults.add(new Fault("decisionId", Reason.MISSING));
            }
        } else if (decisions.find(decision).isEmpty()) {
            faults.add(new Fault("decisionId", Reason.UNKNOWN_DECISION));
        }
    }

    private static void contact(NewSubmission sent, List<Fault> faults) {
        Contact contact = sent.contact();
        if (sent.kind() == CaseKind.FOOTAGE && (contact == null || contact.name() == null || unreachable(contact))) {
            faults.add(new Fault("contact", Reason.IDENTITY_MISSING));
            return;
        }
        if (contact == null) {
            return;
        }
        if (contact.name() != null && contact.name().length() > 60) {
            faults.add(new Fault("contact.name", Reason.TOO_LONG));
        }
        if (contact.phone() != null && !PHONE.matcher(contact.phone()).matches()) {
            faults.add(new Fault("contact.phone", Reason.NOT_A_PHONE_NUMBER));
        }
        if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
            faults.add(new Fault("contact.email", Reason.NOT_AN_EMAIL));
        }
    }

    private static boolean unreachable(Contact contact) {
        return contact.phone() == null && contact.email() == null;
    }

    /** The department that a complaint is about, where it says so. */
    @Nullable
    String complainedAbout(NewSubmission sent) {
        String target = sent.target();
        return sent.kind() == CaseKind.COMPLAINT && target != null
                ? routing.departmentIn(target).orElse(null)
                : null;
    }
}
