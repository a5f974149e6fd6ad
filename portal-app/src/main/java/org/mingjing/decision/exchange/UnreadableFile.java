package org.mingjing.decision.exchange;

import java.util.Map;

/**
 * A file can't be read, or not to its end. Rows handed out before stay good; the caller tells the sender the reason
 * (message key: {@code file.} + reason) with the parameters. Neither holds content of the file.
 */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; in brackets the parameters. */
    public enum Reason {
        EMPTY,
        /** It ends in the middle or is damaged [line?]. */
        TRUNCATED,
        PASSWORD_PROTECTED,
        /** [bytes, limit]. */
        TOO_LARGE,
        /** It unpacks to far more than it should [entry?]. */
        ZIP_BOMB,
        /** [name, found]. */
        NOT_WHAT_ITS_NAME_SAYS,
        /** [found?]. */
        UNKNOWN_FORMAT,
        /** An Excel 97–2003 workbook: to be saved as .xlsx. */
        OLD_EXCEL,
        /** Neither UTF-8 nor GB18030 [position of the first byte that fits neither, from 0; charset]. */
        ENCODING,
        /** Bytes that no text holds [position]. */
        NUL_BYTES,
        /** No row among the first with headings [missing: codes of columns that must be there, if some were found]. */
        NO_HEADINGS,
        /** [limit]. */
        TOO_MANY_ROWS,
        /** A quoted cell without end, or a row beyond measure [line]. */
        RECORD_TOO_LONG,
        /** A document without text, such as a scan. */
        NO_TEXT
    }

    private final Reason reason;
    private final transient Map<String, Object> parameters;

    public UnreadableFile(Reason reason, Map<String, Object> parameters) {
        super(reason + " " + parameters);
        this.reason = reason;
        this.parameters = Map.copyOf(parameters);
    }

    public UnreadableFile(Reason reason) {
        this(reason, Map.of());
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
