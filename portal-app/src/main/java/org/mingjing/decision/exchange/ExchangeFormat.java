package org.mingjing.decision.exchange;

/** The forms that files come in and exports go out. */
public enum ExchangeFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    JSONL("jsonl", "application/jsonl;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String contentType;

    ExchangeFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
