package org.mingjing.decision.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/**
 * Fictitious decisions of a fictitious district, for the demo and the benchmark. Every document number begins with 演示, every
 * data source is 演示数据; codes, phones and plates belong to nobody ({@link Codes}).
 */
public final class DemoDecisions {

    /** CF_SJLY of each of them. */
    public static final String DATA_SOURCE = "演示数据";

    private static final Phrases PHRASES = new Phrases(DemoResource.lines("phrases.txt"));
    private static final OffenceKinds OFFENCES = offences();
    private static final int HOME_PERCENT = 92;
    private static final int LONG_PERMILLE = 12;

    private DemoDecisions() {}

    /**
     * The first {@code count} decisions of a seed. Decision i is the same whatever the count; its dates lie within three years
     * before {@code today}, about 85 in 100 of them are then in publicity.
     */
    public static Stream<OriginalDecision> of(long seed, int count, LocalDate today) {
        return LongStream.range(0, count).mapToObj(i -> one(seed, i, today));
    }

    private static OriginalDecision one(long seed, long index, LocalDate today) {
        SplittableRandom random = new SplittableRandom(mixed(seed ^ mixed(index + 1)));
        OffenceKind offence = OFFENCES.draw(random);
        PartyKind kind = party(offence.parties(), random);
        Sanction sanction = Sanction.draw(offence, kind, random);
        boolean simple = sanction.simpleProcedureAllowed(kind) && random.nextInt(100) < 65;
        Dates.Severity severity = severity(sanction, simple, random);
        LocalDate decided = Dates.decision(severity, today, random);
        DemoPlace place = place(random);
        Agency agency = Agency.of(offence.field(), place, random);
        Scene scene = scene(offence, place, agency, sanction, random);
        days(scene, decided, simple, random);
        Cast cast = Cast.appear(kind, offence, scene, PHRASES, random);
        scene.set(Slot.CORE, PHRASES.write(offence.facts(), scene, random));
        String law = PHRASES.write("law", scene, random);
        boolean spared = sanction.kinds().contains(PenaltyKind.NO_PENALTY);
        return new OriginalDecision(
                "演示" + agency.sign() + (spared ? "不罚决字" : simple ? "简罚字" : "罚决字") + "〔" + decided.getYear() + "〕第"
                        + Codes.digits(index + 1, 6) + "号",
                cast.party(),
                kind,
                cast.uscc(),
                cast.person() ? null : cast.boss(),
                cast.person() ? "居民身份证" : null,
                cast.person() ? cast.id() : null,
                offence.name(),
                PHRASES.write(frame(spared, simple, random), scene, random),
                law,
                sanction.kinds(),
                PHRASES.write(spared ? "penalty.none" : "penalty.order", scene, random)
                        + sanction.written(offence, scene)
                        + PHRASES.write(sanction.fine().signum() > 0 ? "penalty.pay" : "penalty.end", scene, random),
                sanction.fine(),
                sanction.income(),
                licence(sanction, offence, scene),
                decided,
                sanction.kinds().contains(PenaltyKind.LICENCE_SUSPENSION) ? decided.plusMonths(sanction.term()) : null,
                severity.until(decided),
                agency.name(),
                agency.code(),
                DATA_SOURCE,
                null,
                null);
    }

    /** Stafford's variant 13: neighbouring decisions must not share a stretch of one random sequence. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static OffenceKinds offences() {
        List<String> lines = new ArrayList<>();
        for (String part : List.of("city", "market", "more")) {
            lines.addAll(DemoResource.lines("offences-" + part + ".txt"));
        }
        return new OffenceKinds(lines, PHRASES);
    }

    private static PartyKind party(Map<PartyKind, Integer> weights, SplittableRandom random) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<PartyKind, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("weights don't add up");
    }

    private static Dates.Severity severity(Sanction sanction, boolean simple, SplittableRandom random) {
        boolean grave = sanction.kinds().stream()
                .anyMatch(kind ->
                        kind.ordinal() >= PenaltyKind.LICENCE_SUSPENSION.ordinal() && kind != PenaltyKind.NO_PENALTY);
        if (grave || sanction.fine().intValueExact() >= 20_000) {
            return Dates.Severity.SERIOUS;
        }
        return simple && random.nextInt(10) < 6 ? Dates.Severity.MINOR : Dates.Severity.GENERAL;
    }

    private static DemoPlace place(SplittableRandom random) {
        List<DemoPlace> places = random.nextInt(100) < HOME_PERCENT ? DemoPlaces.HOME : DemoPlaces.NEIGHBOURS;
        int size = places.size();
        return places.get(Math.min(random.nextInt(size), random.nextInt(size)));
    }

    private static Scene scene(
            OffenceKind offence, DemoPlace place, Agency agency, Sanction sanction, SplittableRandom random) {
        List<DemoPlace> near = DemoPlaces.HOME;
        String district = place.district();
        return new Scene()
                .set(Slot.OFFENCE, offence.name())
                .set(Slot.LAW, offence.law())
                .set(Slot.ORDER, offence.order())
                .set(Slot.AGENCY, agency.name())
                .set(Slot.TEAM, agency.team())
                .set(Slot.DISTRICT, district)
                .set(Slot.TOWN, district.substring(0, district.length() - 1))
                .set(Slot.SUBDISTRICT, place.subdistrict())
                .set(Slot.STREET, place.street())
                .set(Slot.CROSSING, near.get(random.nextInt(near.size())).street())
                .set(Slot.PLACE, place.street() + (1 + random.nextInt(680)) + "号")
                .set(
                        Slot.INCOME,
                        sanction.income().signum() > 0
                                ? sanction.income().toPlainString()
                                : Integer.toString(60 + random.nextInt(9_000)));
    }

    private static void days(Scene scene, LocalDate decided, boolean simple, SplittableRandom random) {
        LocalDate seen = simple ? decided : decided.minusDays(14 + random.nextInt(50));
        int hour = 6 + random.nextInt(17);
        scene.set(Slot.SEEN, Dates.chinese(seen))
                .set(
                        Slot.HOUR,
                        hour + "时" + (random.nextInt(3) == 0 ? "许" : Codes.digits(random.nextInt(60), 2) + "分许"))
                .set(Slot.FILED, Dates.chinese(seen.plusDays(1 + random.nextInt(3))))
                .set(Slot.RECHECKED, Dates.chinese(seen.plusDays(4 + random.nextInt(4))))
                .set(Slot.NOTICED, Dates.chinese(decided.minusDays(simple ? 0 : 5 + random.nextInt(3))));
    }

    private static String frame(boolean spared, boolean simple, SplittableRandom random) {
        if (spared) {
            return "frame.none";
        }
        if (simple) {
            return "frame.simple";
        }
        return random.nextInt(1000) < LONG_PERMILLE ? "frame.long" : "frame.general";
    }

    private static @Nullable String licence(Sanction sanction, OffenceKind offence, Scene scene) {
        boolean concerned = sanction.kinds().contains(PenaltyKind.LICENCE_SUSPENSION)
                || sanction.kinds().contains(PenaltyKind.LICENCE_REVOCATION);
        return concerned ? offence.licence() + "（证号：" + scene.get(Slot.LICENCE_NUMBER) + "）" : null;
    }
}
