package org.mingjing.staff;

import java.util.regex.Pattern;

/**
 * A member of staff, or a machine that acts as one, as every other feature knows them: opaque, stable, no name in it.
 *
 * @param value 1 to 64 characters: lower-case letters, digits, and {@code . _ : -} after the first (a Keycloak subject fits)
 */
public record StaffId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,63}");

    /** @throws IllegalArgumentException if the value has another form */
    public StaffId {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a staff id");
        }
    }

    /** Whether {@code value} would make a staff id: for what people type. */
    public static boolean isValid(String value) {
        return value.length() <= 64 && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
