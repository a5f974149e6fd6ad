package org.mingjing.decision.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision.Correction;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.PartyKind;

/** What a decision's document says, in order, whatever its form. */
record DecisionSheet(Published decision, String url) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 行政复议法 Art. 20, 行政诉讼法 Art. 46. */
    static final String REMEDIES =
            "当事人如不服本处罚决定,可以自知道或者应当知道该决定之日起六十日内依法申请行政复议," + "也可以在六个月内依法向人民法院提起行政诉讼。行政复议或者行政诉讼期间,除法律另有规定外,处罚决定不停止执行。";

    static final String DEMO = "演示数据 · 虚构内容,不具法律效力";

    /** Labels and values of the facts at a glance. */
    Map<String, String> facts() {
        DecisionContent content = decision.content();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("当事人", content.party() + "(" + chinese(content.partyKind()) + ")");
        if (content.partyKind() != PartyKind.NATURAL_PERSON) {
            put(facts, "统一社会信用代码", content.uscc());
        }
        if (content.partyKind() == PartyKind.ORGANISATION) {
            put(facts, "法定代表人", content.legalRepresentative());
        }
        facts.put("违法行为类型", content.offence());
        put(
                facts,
                "处罚类别",
                content.penaltyKinds().stream().map(PenaltyKind::chinese).collect(Collectors.joining("、")));
        put(facts, "罚款金额", yuan(content.fineYuan()));
        put(facts, "没收金额", yuan(content.confiscatedYuan()));
        put(facts, "暂扣或吊销证照", content.licence());
        facts.put("处罚决定日期", chinese(content.decisionDate()));
        facts.put("处罚机关", content.agency());
        put(facts, "区域", content.district());
        facts.put("公示日期", chinese(published()));
        LocalDate until = decision.publishedUntil();
        put(facts, "公示截止期", until == null ? null : chinese(until));
        return facts;
    }

    /** Headed paragraphs; those without text are left out. */
    Map<String, String> sections() {
        DecisionContent content = decision.content();
        Map<String, String> sections = new LinkedHashMap<>();
        put(sections, "违法事实", content.facts());
        put(sections, "处罚依据", content.legalBasis());
        put(sections, "处罚内容", content.penalty());
        sections.put("救济途径", REMEDIES);
        put(
                sections,
                "更正记录",
                decision.corrections().stream().map(DecisionSheet::line).collect(Collectors.joining("\n")));
        return sections;
    }

    private static String line(Correction correction) {
        return "第" + correction.version() + "版,"
                + chinese(correction.at().atZone(ZONE).toLocalDate()) + ":" + correction.note();
    }

    /** Without the day it was read: the same decision is the same file. */
    String citation() {
        return Citation.of(decision, url, null).gbt7714();
    }

    /** Where it can be checked: beside the decision's page. */
    String verification() {
        return url.replaceFirst("/decisions/(?=[^/]*$)", "/verify/");
    }

    private LocalDate published() {
        return decision.publishedAt().atZone(ZONE).toLocalDate();
    }

    private static void put(Map<String, String> into, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.put(label, value);
        }
    }

    private static @Nullable String yuan(BigDecimal amount) {
        return amount.signum() == 0
                ? null
                : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + " 元";
    }

    private static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String chinese(PartyKind kind) {
        return switch (kind) {
            case ORGANISATION -> "法人及非法人组织";
            case SOLE_TRADER -> "个体工商户";
            case NATURAL_PERSON -> "自然人";
        };
    }
}
