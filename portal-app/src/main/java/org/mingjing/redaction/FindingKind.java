package org.mingjing.redaction;

/** What a finding hides. */
public enum FindingKind {
    /** 姓名 of a party, operator, witness, informant or another person. */
    PERSON_NAME,
    /** 居民身份证号码, 15 or 18 characters (GB 11643). */
    RESIDENT_ID,
    /** Mobile or landline number. */
    PHONE,
    /** 银行账号, 卡号. */
    BANK_CARD,
    /** 机动车号牌. */
    PLATE,
    /** A private address, or the part of an offence's place that would name a home. */
    ADDRESS,
    BIRTH_DATE,
    /** A person's certificate: 执法证, 驾驶证, 从业资格证. */
    CERTIFICATE_NUMBER,
    /** Passport, permit of entry, or a secret of the row that has no kind of its own. */
    OTHER_ID,
    EMAIL,
    WECHAT,
    QQ,
    /** 疾病, 诊断, 残疾 of a person. */
    HEALTH,
    /** Anything that hints at who reported, or when a report came in. */
    INFORMANT_HINT,
    /** Marked by a person at the desk. */
    MANUAL
}
