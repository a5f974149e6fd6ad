package org.mingjing.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.PartyKind;

/**
 * What the row knows about the person or organisation that a decision is about.
 *
 * @param party CF_XDR_MC
 * @param legalRepresentative CF_FRDB: an organisation's legal representative, a sole trader's operator
 * @param idNumber CF_XDR_ZJHM, a natural person's
 * @param otherSecrets further strings of the row that may appear nowhere; each is searched for literally
 */
public record Subject(
        PartyKind kind,
        String party,
        @Nullable String legalRepresentative,
        @Nullable String idNumber,
        List<String> otherSecrets) {

    public Subject {
        otherSecrets = List.copyOf(otherSecrets);
    }

    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
