package org.mingjing.decision.demo;

/** What a phrase may name: the values of one decision's scene. */
enum Slot {
    /** The offence's own account of what happened, already written. */
    CORE,
    /** Who the party says they are, already written. */
    WHO,
    PARTY,
    OFFENCE,
    AGENCY,
    TEAM,
    DISTRICT,
    TOWN,
    SUBDISTRICT,
    STREET,
    CROSSING,
    PLACE,
    SEEN,
    HOUR,
    FILED,
    RECHECKED,
    NOTICED,
    SURNAME,
    GIVEN,
    BOSS,
    SEX,
    BORN,
    ID,
    PHONE,
    HOME,
    WITNESS,
    WITNESS_PHONE,
    WITNESS_HOME,
    INFORMANT,
    INFORMANT_PHONE,
    OFFICERS,
    PLATE,
    ACCOUNT,
    INCOME,
    LICENCE_NUMBER,
    LAW,
    ORDER
}
