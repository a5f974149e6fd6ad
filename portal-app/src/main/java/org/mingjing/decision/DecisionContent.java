package org.mingjing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.shared.PartyKind;

/**
 * What one version of a decision says in public: the redacted text. Status and dates of publicity lie outside it. The ledger commits to
 * its JSON form, so what was published keeps its components.
 *
 * @param title party, offence and 案
 * @param party the public name: an organisation's or sole trader's in full, a natural person's by the redaction profile (周某)
 * @param legalRepresentative of an organisation only
 * @param district subdistrict (街道), else district; null where unknown
 * @param fineYuan 0 where there is none
 * @param confiscatedYuan 0 where there is none
 * @param licence what was withheld or revoked (CF_NR_ZKDX)
 */
public record DecisionContent(
        String documentNumber,
        String title,
        String party,
        PartyKind partyKind,
        @Nullable String uscc,
        @Nullable String legalRepresentative,
        String agency,
        @Nullable String agencyCode,
        @Nullable String district,
        String offence,
        String facts,
        String legalBasis,
        List<PenaltyKind> penaltyKinds,
        String penalty,
        BigDecimal fineYuan,
        BigDecimal confiscatedYuan,
        @Nullable String licence,
        LocalDate decisionDate,
        @Nullable String dataSource) {

    /** Pages about a person carry no name in what machines spread (Open Graph, JSON-LD, sitemap) and aren't archived. */
    public boolean namesAPerson() {
        return partyKind != PartyKind.ORGANISATION;
    }

    /** The one JSON form, as it is served. */
    public String json() {
        return DecisionJson.write(this);
    }

    /** What the ledger commits to: the JSON form after RFC 8785, UTF-8. */
    public byte[] canonical() {
        return CanonicalJson.of(json());
    }

    /** Fictitious, marked by its number. */
    public boolean demo() {
        return documentNumber.startsWith("演示");
    }
}
