package org.mingjing.intake;

/** The way a case came in. */
public enum Channel {
    /** A page or the wizard. */
    WEB,
    /** Entered at the counter for somebody who came. */
    COUNTER,
    /** Entered for somebody who called. */
    PHONE,
    /** Passed on by the 12345 hotline. */
    HOTLINE,
    /** A camera, a drone or a partner's system, through the staff API; marked as such. */
    MACHINE,
    /** A client of Open311 GeoReport v2. */
    OPEN311,
    /** From a case: "my material was leaked". */
    CASE;

    /** Whether a member of staff or a machine entered it. */
    public boolean entered() {
        return this == COUNTER || this == PHONE || this == HOTLINE || this == MACHINE;
    }
}
