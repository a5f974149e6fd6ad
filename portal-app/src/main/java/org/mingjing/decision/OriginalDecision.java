package org.mingjing.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.PartyKind;

/**
 * A decision as the agency sent it, before redaction. It lives in memory and in the vault, nowhere else.
 *
 * @param legalRepresentative CF_FRDB: of an organisation its legal representative, of a sole trader the operator
 * @param idType and {@code idNumber}: a natural person's document
 * @param fineYuan 0 where there is none
 * @param publishedUntil the file's 公示截止期; null where it gives none
 */
public record OriginalDecision(
        String documentNumber,
        String party,
        PartyKind partyKind,
        @Nullable String uscc,
        @Nullable String legalRepresentative,
        @Nullable String idType,
        @Nullable String idNumber,
        String offence,
        String facts,
        String legalBasis,
        List<PenaltyKind> penaltyKinds,
        String penalty,
        BigDecimal fineYuan,
        BigDecimal confiscatedYuan,
        @Nullable String licence,
        LocalDate decisionDate,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate publishedUntil,
        String agency,
        @Nullable String agencyCode,
        @Nullable String dataSource,
        @Nullable String note) {

    public OriginalDecision {
        penaltyKinds = List.copyOf(penaltyKinds);
    }

    /** The same bytes for the same decision, whatever file format brought it: tells whether a row changed. */
    public byte[] canonical() {
        return Stream.of(
                        documentNumber,
                        party,
                        partyKind,
                        uscc,
                        legalRepresentative,
                        idType,
                        idNumber,
                        offence,
                        facts,
                        legalBasis,
                        penaltyKinds,
                        penalty,
                        plain(fineYuan),
                        plain(confiscatedYuan),
                        licence,
                        decisionDate,
                        validUntil,
                        publishedUntil,
                        agency,
                        agencyCode,
                        dataSource,
                        note)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("\u001f"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Never its content: what is printed may be logged. */
    @Override
    public String toString() {
        return "OriginalDecision[…]";
    }
}
