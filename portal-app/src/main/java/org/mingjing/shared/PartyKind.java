package org.mingjing.shared;

/** Who a decision is about (当事人 / 行政相对人 类别). */
public enum PartyKind {
    /** 法人及非法人组织. */
    ORGANISATION,
    /** 个体工商户: a business, but run by one person whose name it may carry. */
    SOLE_TRADER,
    /** 自然人. */
    NATURAL_PERSON
}
