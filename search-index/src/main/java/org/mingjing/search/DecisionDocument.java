package org.mingjing.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the public may find it: redacted text only.
 *
 * <p>A {@linkplain Status#WITHDRAWN withdrawn} one carries its number, agency, dates and {@code withdrawalReason}; its texts
 * are empty. {@code partyKind} and {@code penaltyKinds} are upper-case English enumeration names.
 *
 * @param id what addresses carry
 * @param version the published version, from 1
 * @param title e.g. 明州区老周饮食店占道经营案
 * @param party the party's public name (周某, or an organisation's full name)
 * @param district subdistrict (街道), else district; null where unknown
 * @param fineYuan 0 where there is none
 * @param publishedUntil the last day of publicity, inclusive, Asia/Shanghai; null where there is no end
 */
public record DecisionDocument(
        String id,
        int version,
        Status status,
        String documentNumber,
        String title,
        String party,
        String partyKind,
        @Nullable String uscc,
        String agency,
        @Nullable String district,
        String offence,
        List<String> penaltyKinds,
        BigDecimal fineYuan,
        LocalDate decisionDate,
        Instant publishedAt,
        @Nullable LocalDate publishedUntil,
        String facts,
        String legalBasis,
        String penalty,
        @Nullable String withdrawalReason) {

    /** What the public sees of a decision's state. */
    public enum Status {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN
    }
}
