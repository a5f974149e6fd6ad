package org.mingjing.submission.open311;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Crs;
import org.mingjing.intake.Location;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.SubmissionResult.Fault;
import org.mingjing.submission.SubmissionResult.Refused;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.open311.Answers.CreatedRequest;
import org.mingjing.submission.open311.Answers.Proof;
import org.mingjing.vault.KeyedHash;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes a report that a client sends for somebody: anonymous, without photo, never to be published. */
@Component
class NewRequests {

    /** The specification's limit, characters. */
    private static final int LONGEST_DESCRIPTION = 4000;

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

    private final Submissions submissions;
    private final ServiceCatalogue services;
    private final KeyedHash keyed;
    private final EndpointSettings endpoint;
    private final MessageSource messages;

    NewRequests(
            Submissions submissions,
            ServiceCatalogue services,
            KeyedHash keyed,
            EndpointSettings endpoint,
            MessageSource messages) {
        this.submissions = submissions;
        this.services = services;
        this.keyed = keyed;
        this.endpoint = endpoint;
        this.messages = messages;
    }

    /** @param client who sends, as {@link ApiKeys} tells it */
    Reply take(PostedRequest posted, int client, Locale locale) {
        List<Refusal> refusals = new ArrayList<>();
        String code = posted.serviceCode();
        if (code == null) {
            refusals.add(Refusal.missing("service_code"));
        } else if (services.find(code).isEmpty()) {
            refusals.add(Refusal.notFound("service_code"));
        }
        String description = posted.description();
        if (description == null) {
            refusals.add(Refusal.missing("description"));
        } else if (description.length() > LONGEST_DESCRIPTION) {
            refusals.add(Refusal.of(400, "too-long", "description", LONGEST_DESCRIPTION));
        }
        Optional<Location> location = location(posted, refusals);
        String key = posted.idempotencyKey();
        if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
            refusals.add(Refusal.unusable("Idempotency-Key"));
        }
        if (!refusals.isEmpty() || description == null) {
            return new Reply.Refused(refusals);
        }
        NewSubmission sent = new NewSubmission(
                CaseKind.REPORT,
                Channel.OPEN311,
                code,
                description,
                posted.addressString(),
                location.orElse(null),
                null,
                posted.target(),
                null,
                // The definition of every service holds the notice that a client shows before anything is sent.
                true,
                false,
                nonce(posted, client),
                List.of(),
                null);
        return switch (submissions.submit(sent)) {
            case Accepted accepted -> created(accepted, posted.extended(), locale);
            case Refused refused ->
                new Reply.Refused(
                        refused.faults().stream().map(NewRequests::refusal).toList());
        };
    }

    private static Optional<Location> location(PostedRequest posted, List<Refusal> refusals) {
        String lat = posted.lat();
        String lon = posted.lon();
        if (lat == null && lon == null) {
            if (posted.addressString() == null) {
                refusals.add(Refusal.of(400, posted.addressId() == null ? "location" : "address-id"));
            }
            return Optional.empty();
        }
        if (lat == null || lon == null) {
            refusals.add(Refusal.missing(lat == null ? "lat" : "long"));
            return Optional.empty();
        }
        if (!DEGREES.matcher(lat).matches() || !DEGREES.matcher(lon).matches()) {
            refusals.add(Refusal.unusable("lat, long"));
            return Optional.empty();
        }
        double north = Double.parseDouble(lat);
        double east = Double.parseDouble(lon);
        if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            refusals.add(Refusal.unusable("lat, long"));
            return Optional.empty();
        }
        return Optional.of(new Location(north, east, Crs.WGS84));
    }

    /**
     * Without an idempotency key, a fresh one. With it, the same report from the same client gives the same case; another report under
     * the same key is another case, so that no key leads to a stranger's receipt.
     */
    private Nonce nonce(PostedRequest posted, int client) {
        String key = posted.idempotencyKey();
        if (key == null) {
            return Nonce.fresh();
        }
        String act = Stream.of(
                        Integer.toString(client),
                        key,
                        posted.serviceCode(),
                        posted.lat(),
                        posted.lon(),
                        posted.addressString(),
                        posted.target(),
                        posted.description())
                .map(NewRequests::lengthFirst)
                .collect(Collectors.joining());
        byte[] hash = keyed.of("open311-idempotency", act.getBytes(StandardCharsets.UTF_8));
        return new Nonce(HexFormat.of().formatHex(hash, 0, 16));
    }

    private static String lengthFirst(@Nullable String part) {
        return part == null ? "-;" : part.length() + ":" + part + ";";
    }

    private Reply created(Accepted accepted, boolean extended, Locale locale) {
        String notice = messages.getMessage(
                "open311.service-notice", new Object[] {accepted.caseNumber(), endpoint.absolute("/track")}, locale);
        Proof proof = extended ? new Proof(accepted.receipt().digits(), W3Date.of(accepted.firstResponseDue())) : null;
        return new Reply.Document(
                "service_requests", List.of(new CreatedRequest(accepted.caseNumber(), notice, null, proof)));
    }

    private static Refusal refusal(Fault fault) {
        String parameter =
                switch (fault.field()) {
                    case "text" -> "description";
                    case "place" -> "address_string";
                    case "location" -> "lat, long";
                    case "category" -> "service_code";
                    case "target" -> "attribute[" + ServiceCatalogue.TARGET + "]";
                    default -> fault.field();
                };
        return switch (fault.reason()) {
            case MISSING -> Refusal.missing(parameter);
            case TOO_SHORT -> Refusal.of(400, "too-short", parameter);
            case TOO_LONG -> Refusal.of(400, "longer", parameter);
            case OUTSIDE -> Refusal.of(400, "outside", parameter);
            case UNKNOWN_CATEGORY -> Refusal.notFound(parameter);
            default -> Refusal.unusable(parameter);
        };
    }
}
