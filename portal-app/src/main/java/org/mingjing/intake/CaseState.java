package org.mingjing.intake;

import java.util.Set;

/** Where a case stands, as staff and reporter are told alike. */
public enum CaseState {
    /** 已收到: nobody has decided about it yet. */
    RECEIVED,
    /** 已受理: a department works it. */
    ASSIGNED,
    /** 待补充: a question to the reporter is open; pausable clocks stand still. */
    WAITING,
    /** 已办结, with an outcome. */
    CLOSED,
    /** 不予受理, with a reason. */
    REFUSED,
    /** 已告知: it belongs elsewhere; the right address was told. */
    REDIRECTED,
    /** 复核中: the reporter disputes how it ended; another department looks again. */
    IN_REVIEW,
    /** 已复核: the end stands, finally. */
    REVIEWED,
    /** 已删除: its keys are destroyed. */
    ERASED;

    private static final Set<CaseState> ENDED = Set.of(CLOSED, REFUSED, REDIRECTED, REVIEWED, ERASED);

    public boolean ended() {
        return ENDED.contains(this);
    }

    /** Whether the reporter may still dispute how it ended. */
    public boolean disputable() {
        return this == CLOSED || this == REFUSED || this == REDIRECTED;
    }
}
