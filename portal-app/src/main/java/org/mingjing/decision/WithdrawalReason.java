package org.mingjing.decision;

/** Why a decision was taken back (行政处罚法 Art. 48 and 个人信息保护法). */
public enum WithdrawalReason {
    /** 依法变更. */
    CHANGED,
    /** 被撤销. */
    REVOKED,
    /** 确认违法. */
    UNLAWFUL,
    /** 确认无效. */
    VOID,
    /** 涉及个人隐私: nothing of the content stays anywhere. */
    PRIVACY,
    /** 当事人错误: nothing of the content stays anywhere. */
    WRONG_PERSON,
    /** 不应公示: published by mistake. */
    NOT_FOR_PUBLICATION;

    /** Whether every trace of the content goes at once. */
    public boolean purges() {
        return this == PRIVACY || this == WRONG_PERSON;
    }
}
