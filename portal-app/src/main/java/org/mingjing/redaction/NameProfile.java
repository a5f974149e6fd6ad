package org.mingjing.redaction;

/** How a natural person's name is shown. Witnesses, informants and bystanders are never shown in full. */
public enum NameProfile {
    /** 张某; compound surnames in full (欧阳某), names with · by their first character (阿某). */
    FAMILY_NAME,
    /** Parties and operators in full; everyone else as with {@link #FAMILY_NAME}. */
    FULL,
    /** 某某. */
    NONE
}
