package org.mingjing.decision.demo;

import java.util.List;
import java.util.Map;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/**
 * One kind of offence, as {@code demo/offences-*.txt} describes it.
 *
 * @param trade which trade an offender is in: names the rules {@code org.trade} and {@code shop.trade}
 * @param parties how often each kind of party commits it
 * @param fines yuan, by kind of party
 * @param order what the party is ordered to do
 * @param licence what may be withheld or revoked; empty where nothing can
 * @param goods what may be confiscated; empty where nothing can
 */
record OffenceKind(
        String name,
        Field field,
        int weight,
        String trade,
        Map<PartyKind, Integer> parties,
        Map<PartyKind, Range> fines,
        List<Outcome> outcomes,
        String law,
        String order,
        String licence,
        String goods,
        Phrase facts) {

    /** Who is in charge. */
    enum Field {
        CITY,
        HOUSING,
        MARKET,
        ENVIRONMENT,
        TRANSPORT,
        CULTURE,
        SAFETY
    }

    /** Both ends included. */
    record Range(int low, int high) {}

    record Outcome(int weight, List<PenaltyKind> kinds) {}
}
