package org.mingjing.decision;

/** Why a published decision was changed. */
public enum CorrectionReason {
    /** 笔误: a slip of the pen. */
    CLERICAL,
    /** 内容变更: the agency changed the decision. */
    CHANGED,
    /** 数据更新: the exchange file brought other values. */
    SOURCE_UPDATED,
    /** 个人隐私: the version before is destroyed and no difference is shown. */
    PRIVACY,
    /** 当事人错误: the version before is destroyed and no difference is shown. */
    WRONG_PERSON;

    /** Whether every trace of the version before goes at once. */
    public boolean purges() {
        return this == PRIVACY || this == WRONG_PERSON;
    }
}
