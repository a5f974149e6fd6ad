package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Crs;
import org.mingjing.intake.Location;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;

/** What programs send. Names are contract. */
@Schema(name = "Submission")
record SubmissionBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        CaseKind kind,

        @Schema(description = "Code of a category of this kind", example = "STREET_TRADING") @Nullable
        String category,

        @Schema(
                description = "What happened, up to 5,000 characters; plain text",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String text,

        @Schema(description = "Street and house number in words") @Nullable
        String place,

        @Nullable Position location,

        @Schema(description = "Id of a published decision; required for a correction") @Nullable
        String decisionId,

        @Schema(description = "Whom or what it is about; of a complaint, the department's code or name") @Nullable
        String target,

        @Schema(description = "Only for those who give their name; required for FOOTAGE") @Nullable
        ContactBody contact,

        @Schema(
                description =
                        "PROCESSING is required; PUBLICATION allows one line, approved by the sender, after the case has ended",
                allowableValues = {"PROCESSING", "PUBLICATION"})
        @Nullable
        Set<Consent> consent,

        @Schema(
                description =
                        "128 random bits of the sender's, 32 lower-case hexadecimal digits: repeating a request with the same nonce"
                                + " gives the same receipt and one case",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String nonce,

        @Schema(description = "Solution of a challenge from /api/v1/altcha, base64") @Nullable
        String altcha,

        @Schema(description = "Indices of videos whose sound is to be dropped") @Nullable
        List<Integer> mute) {

    enum Consent {
        PROCESSING,
        PUBLICATION
    }

    @Schema(name = "Position")
    record Position(double lat, double lon, @Nullable Crs crs) {
        @Override
        public String toString() {
            return "Position";
        }
    }

    @Schema(name = "Contact")
    record ContactBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        @Override
        public String toString() {
            return "ContactBody";
        }
    }

    boolean onTheGlobe() {
        return location == null || Math.abs(location.lat()) <= 90 && Math.abs(location.lon()) <= 180;
    }

    Sending.Handling handling() {
        return new Sending.Handling(false, mute == null ? Set.of() : new TreeSet<>(mute));
    }

    /** Only where kind and nonce are there and the position is on the globe. */
    NewSubmission submission(CaseKind known, Channel channel, @Nullable String enteredBy, List<NewMaterial> materials) {
        Set<Consent> given = consent == null ? Set.of() : consent;
        return new NewSubmission(
                known,
                channel,
                category,
                text == null ? "" : text,
                place,
                location == null
                        ? null
                        : new Location(
                                location.lat(), location.lon(), location.crs() == null ? Crs.WGS84 : location.crs()),
                decisionId,
                target,
                contact == null ? null : new NewSubmission.Contact(contact.name(), contact.phone(), contact.email()),
                channel == Channel.MACHINE || given.contains(Consent.PROCESSING),
                given.contains(Consent.PUBLICATION),
                new Nonce(nonce == null ? "" : nonce),
                materials,
                enteredBy);
    }

    @Override
    public String toString() {
        return "SubmissionBody[" + kind + "]";
    }
}
