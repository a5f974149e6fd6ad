package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The longest publicity by severity (国办发〔2025〕22号), and what counts as minor or serious here. A longer 公示截止期
 * stands, and warns.
 *
 * @param minorMonths counted from the decision
 * @param minor kinds that make a decision minor when it has no other
 * @param serious kinds that make a decision serious
 * @param seriousFineYuan of organisations
 * @param seriousFineYuanOfPersons of natural persons and sole traders
 */
@ConfigurationProperties("mingjing.publicity")
public record PublicityPeriods(
        @DefaultValue("3") int minorMonths,
        @DefaultValue("12") int generalMonths,
        @DefaultValue("36") int seriousMonths,

        @DefaultValue({"WARNING", "PUBLIC_CRITICISM", "NO_PENALTY"})
        Set<PenaltyKind> minor,

        @DefaultValue({
            "LICENCE_SUSPENSION",
            "QUALIFICATION_DOWNGRADE",
            "LICENCE_REVOCATION",
            "BUSINESS_RESTRICTION",
            "PRODUCTION_SUSPENSION",
            "CLOSURE",
            "OCCUPATION_BAN",
            "DETENTION"
        })
        Set<PenaltyKind> serious,

        @DefaultValue("100000") BigDecimal seriousFineYuan,
        @DefaultValue("10000") BigDecimal seriousFineYuanOfPersons) {

    public static final PublicityPeriods DEFAULT = new PublicityPeriods(
            3,
            12,
            36,
            Set.of(PenaltyKind.WARNING, PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.NO_PENALTY),
            Set.of(
                    PenaltyKind.LICENCE_SUSPENSION,
                    PenaltyKind.QUALIFICATION_DOWNGRADE,
                    PenaltyKind.LICENCE_REVOCATION,
                    PenaltyKind.BUSINESS_RESTRICTION,
                    PenaltyKind.PRODUCTION_SUSPENSION,
                    PenaltyKind.CLOSURE,
                    PenaltyKind.OCCUPATION_BAN,
                    PenaltyKind.DETENTION),
            BigDecimal.valueOf(100_000),
            BigDecimal.valueOf(10_000));

    /** The last day that the class of severity allows. */
    public LocalDate longest(LocalDate decided, PartyKind party, List<PenaltyKind> kinds, BigDecimal fineYuan) {
        BigDecimal heavy = party == PartyKind.ORGANISATION ? seriousFineYuan : seriousFineYuanOfPersons;
        if (fineYuan.compareTo(heavy) >= 0 || kinds.stream().anyMatch(serious::contains)) {
            return decided.plusMonths(seriousMonths);
        }
        boolean light = fineYuan.signum() == 0 && !kinds.isEmpty() && minor.containsAll(kinds);
        return decided.plusMonths(light ? minorMonths : generalMonths);
    }
}
