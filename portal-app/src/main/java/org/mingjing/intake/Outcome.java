package org.mingjing.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a case ended. */
public enum Outcome {
    /** 已处罚; the decision may be linked, behind the receipt alone. */
    PENALISED(CaseKind.REPORT),
    /** 已责令改正. */
    CORRECTED_ON_SITE(CaseKind.REPORT),
    /** 不予处罚 (行政处罚法 Art. 33). */
    NOT_PENALISED(CaseKind.REPORT),
    /** 未发现违法. */
    NO_VIOLATION(CaseKind.REPORT),
    /** 情况属实. */
    FOUNDED(CaseKind.COMPLAINT, CaseKind.APPEAL, CaseKind.CORRECTION),
    /** 部分属实. */
    PARTLY_FOUNDED(CaseKind.COMPLAINT, CaseKind.APPEAL, CaseKind.CORRECTION),
    /** 不属实. */
    UNFOUNDED(CaseKind.COMPLAINT, CaseKind.APPEAL, CaseKind.CORRECTION),
    /** 同意提供. */
    GRANTED(CaseKind.FOOTAGE),
    /** 部分提供. */
    PARTLY_GRANTED(CaseKind.FOOTAGE),
    /** 不予提供. */
    DENIED(CaseKind.FOOTAGE),
    /** 采纳. */
    ADOPTED(CaseKind.SUGGESTION),
    /** 已答复. */
    ANSWERED(CaseKind.values());

    private final Set<CaseKind> kinds;

    Outcome(CaseKind... kinds) {
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    public boolean fits(CaseKind kind) {
        return kinds.contains(kind);
    }

    /** In the order in which a desk offers them. */
    public static List<Outcome> of(CaseKind kind) {
        return Arrays.stream(values()).filter(outcome -> outcome.fits(kind)).toList();
    }
}
