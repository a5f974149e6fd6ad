package org.mingjing.intake;

import java.util.Locale;

/** What the public may send; each is a kind of case with its own number series, clocks and default department. */
public enum CaseKind {
    /** 举报: a violation by anyone. */
    REPORT('R'),
    /** 投诉: about an officer or a service. */
    COMPLAINT('C'),
    /** 申诉: by or about a penalty (行政处罚法 Art. 75). */
    APPEAL('A'),
    /** 更正: from a decision's page: not me, wrong content, credit repair. */
    CORRECTION('K'),
    /** 建议. */
    SUGGESTION('S'),
    /** 调阅执法记录; the applicant's identity is needed (政府信息公开条例). */
    FOOTAGE('F');

    private final char letter;

    CaseKind(char letter) {
        this.letter = letter;
    }

    /** The first letter of its case numbers. */
    public char letter() {
        return letter;
    }

    /** The stem of its message keys: {@code report}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
