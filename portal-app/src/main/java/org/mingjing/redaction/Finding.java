package org.mingjing.redaction;

/**
 * A stretch of one field's original text that is, or might be, personal data.
 *
 * @param field the key of the text
 * @param start offset of the first UTF-16 unit in the original text
 * @param end offset after the last one; greater than {@code start}
 * @param replacement what the public text says instead; may be empty
 * @param rule short key that tells why, for instance {@code role} or {@code luhn}
 * @param applied false: proposed to the desk only, the public text keeps the original
 */
public record Finding(
        String field, int start, int end, FindingKind kind, String replacement, String rule, boolean applied) {

    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a finding covers at least one character");
        }
    }

    /** The same finding, switched on or off by a person. */
    public Finding withApplied(boolean on) {
        return new Finding(field, start, end, kind, replacement, rule, on);
    }
}
