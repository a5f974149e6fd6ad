package org.mingjing.decision.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.PartyKind;

/** The people of one decision: the party, who acts for it, witnesses, informants, officers. All invented. */
record Cast(String party, PartyKind kind, @Nullable String uscc, String boss, String id) {

    static Cast appear(PartyKind kind, OffenceKind offence, Scene scene, Phrases phrases, SplittableRandom random) {
        boolean male = random.nextInt(100) < 62;
        String surname = phrases.write("family", scene, random);
        String given = phrases.write(male ? "given.m" : "given.f", scene, random);
        LocalDate born = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(365 * 46));
        String id = Codes.residentId(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), male, random);
        scene.set(Slot.SURNAME, surname)
                .set(Slot.GIVEN, given)
                .set(Slot.BOSS, surname + given)
                .set(Slot.SEX, male ? "男" : "女")
                .set(Slot.BORN, Dates.chinese(born))
                .set(Slot.ID, id)
                .set(Slot.PHONE, Codes.phone(random))
                .set(Slot.HOME, phrases.write("address", scene, random))
                .set(Slot.WITNESS, phrases.write("person", scene, random))
                .set(Slot.WITNESS_PHONE, Codes.phone(random))
                .set(Slot.WITNESS_HOME, phrases.write("address", scene, random))
                .set(Slot.INFORMANT, phrases.write("person", scene, random))
                .set(Slot.INFORMANT_PHONE, Codes.phone(random))
                .set(Slot.OFFICERS, phrases.write("officers", scene, random))
                .set(Slot.PLATE, Codes.plate(random))
                .set(Slot.ACCOUNT, Codes.card(random))
                .set(Slot.LICENCE_NUMBER, "演示" + Codes.digits(random.nextInt(1_000_000_000), 9));
        String party =
                switch (kind) {
                    case ORGANISATION -> phrases.write("org." + offence.trade(), scene, random);
                    case SOLE_TRADER -> phrases.write("shop." + offence.trade(), scene, random);
                    case NATURAL_PERSON -> surname + given;
                };
        String uscc =
                switch (kind) {
                    case ORGANISATION -> Codes.uscc("91", "MA", random);
                    case SOLE_TRADER -> Codes.uscc("92", "MA", random);
                    case NATURAL_PERSON -> null;
                };
        scene.set(Slot.PARTY, party);
        scene.set(
                Slot.WHO,
                phrases.write(
                        switch (kind) {
                            case ORGANISATION -> "who.org";
                            case SOLE_TRADER -> "who.trader";
                            case NATURAL_PERSON -> "who.person";
                        },
                        scene,
                        random));
        return new Cast(party, kind, uscc, surname + given, id);
    }

    boolean person() {
        return kind == PartyKind.NATURAL_PERSON;
    }

    /** Never its content. */
    @Override
    public String toString() {
        return "Cast[…]";
    }
}
