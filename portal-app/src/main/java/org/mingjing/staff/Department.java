package org.mingjing.staff;

import java.util.Locale;

/**
 * A unit of the bureau that works on cases.
 *
 * @param code upper-case letters and digits, kept with a case
 * @param duty what it does: {@code INTAKE}, {@code FIELD} (a squad for some subdistricts), {@code BRIGADE}, {@code LEGAL},
 *     {@code DISCIPLINE} (looks into complaints about officers), {@code INSPECTION} (leaks and reprisals), {@code PUBLICITY}, {@code OFFICE}
 */
public record Department(String code, String zh, String en, String duty) {

    public Department {
        if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
            throw new IllegalArgumentException("a department's code is upper-case letters and digits");
        }
    }

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
