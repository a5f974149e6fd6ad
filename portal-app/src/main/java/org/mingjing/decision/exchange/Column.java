package org.mingjing.decision.exchange;

/** A column of the 双公示 exchange files. Codes and headings: {@code exchange-columns.properties}. */
public enum Column {
    DOCUMENT_NUMBER("CF_WSH"),
    PARTY("CF_XDR_MC"),
    PARTY_KIND("CF_XDR_LB"),
    USCC("CF_XDR_SHXYM"),
    LEGAL_REPRESENTATIVE("CF_FRDB"),
    ID_TYPE("CF_XDR_ZJLX"),
    ID_NUMBER("CF_XDR_ZJHM"),
    OFFENCE("CF_WFXW"),
    FACTS("CF_SY"),
    LEGAL_BASIS("CF_YJ"),
    PENALTY_KINDS("CF_CFLB"),
    PENALTY("CF_NR"),
    FINE("CF_NR_FK"),
    CONFISCATED("CF_NR_WFFF"),
    LICENCE("CF_NR_ZKDX"),
    DECISION_DATE("CF_JDRQ"),
    VALID_UNTIL("CF_YXQ"),
    PUBLISHED_UNTIL("CF_GSJZQ"),
    AGENCY("CF_CFJG"),
    AGENCY_CODE("CF_CFJGDM"),
    DATA_SOURCE("CF_SJLY"),
    DATA_SOURCE_CODE("CF_SJLYDM"),
    NOTE("BZ");

    private final String code;

    Column(String code) {
        this.code = code;
    }

    /** The standard's own code. */
    public String code() {
        return code;
    }

    /** The Chinese heading that exports carry. */
    public String heading() {
        return Headings.ALL.heading(this);
    }

    boolean holdsADate() {
        return this == DECISION_DATE || this == VALID_UNTIL || this == PUBLISHED_UNTIL;
    }
}
