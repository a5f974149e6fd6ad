package org.mingjing.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Location;
import org.mingjing.intake.NewMaterial;

/**
 * What a person sends, as they sent it; {@link Submissions} judges it.
 *
 * @param category code; null: the desk decides
 * @param target whom or what it is about, in words, or a department's code for a complaint
 * @param decisionId a published decision's id
 * @param processingConsent told what the data is for, and agreed (PIPL Art. 13)
 * @param publicationConsent one line may be published later, once approved
 * @param enteredBy the id of the member of staff or machine that entered it for somebody; null: the person did
 */
public record NewSubmission(
        CaseKind kind,
        Channel channel,
        @Nullable String category,
        String text,
        @Nullable String place,
        @Nullable Location location,
        @Nullable String decisionId,
        @Nullable String target,
        @Nullable Contact contact,
        boolean processingConsent,
        boolean publicationConsent,
        Nonce nonce,
        List<NewMaterial> materials,
        @Nullable String enteredBy) {

    public NewSubmission {
        materials = List.copyOf(materials);
    }

    /** Who a named sender is. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {

        boolean blank() {
            return isBlank(name) && isBlank(phone) && isBlank(email);
        }

        private static boolean isBlank(@Nullable String value) {
            return value == null || value.isBlank();
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    @Override
    public String toString() {
        return "NewSubmission[" + kind + "]";
    }
}
