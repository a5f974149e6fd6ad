package org.mingjing.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to open.
 *
 * @param complainedAbout code of the department that it is about
 * @param decisionId the published decision that it is about
 * @param publicationConsent whether one line about it may be published after its end, once the reporter approves the line
 * @param enteredBy the id of the member of staff or machine that entered it; null where the person sent it
 */
public record NewCase(
        CaseKind kind,
        Channel channel,
        @Nullable String category,
        CaseContent content,
        @Nullable Identity identity,
        List<NewMaterial> materials,
        @Nullable String complainedAbout,
        @Nullable String decisionId,
        boolean publicationConsent,
        @Nullable String enteredBy) {

    public NewCase {
        materials = List.copyOf(materials);
    }
}
