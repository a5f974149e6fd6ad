package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.PartyKind;

/** A column of the CSV and XLSX exports. */
enum ExportColumn {
    DOCUMENT_NUMBER(Column.DOCUMENT_NUMBER, 30, content(DecisionContent::documentNumber)),
    PARTY(Column.PARTY, 30, content(DecisionContent::party)),
    PARTY_KIND(Column.PARTY_KIND, 16, content(content -> chinese(content.partyKind()))),
    USCC(Column.USCC, 22, content(content -> natural(content) ? null : content.uscc())),
    LEGAL_REPRESENTATIVE(Column.LEGAL_REPRESENTATIVE, 12, content(ExportColumn::representative)),
    OFFENCE(Column.OFFENCE, 30, content(DecisionContent::offence)),
    FACTS(Column.FACTS, 60, content(DecisionContent::facts)),
    LEGAL_BASIS(Column.LEGAL_BASIS, 40, content(DecisionContent::legalBasis)),
    PENALTY_KINDS(Column.PENALTY_KINDS, 16, content(content -> content.penaltyKinds().stream()
            .map(PenaltyKind::chinese)
            .collect(Collectors.joining(";")))),
    PENALTY(Column.PENALTY, 30, content(DecisionContent::penalty)),
    FINE(Column.FINE, 14, content(content -> wan(content.fineYuan()))),
    CONFISCATED(Column.CONFISCATED, 14, content(content -> wan(content.confiscatedYuan()))),
    LICENCE(Column.LICENCE, 20, content(DecisionContent::licence)),
    DECISION_DATE(
            Column.DECISION_DATE, 14, content(content -> content.decisionDate().toString())),
    PUBLISHED_UNTIL(Column.PUBLISHED_UNTIL, 14, decision -> {
        var until = decision.publishedUntil();
        return until == null ? null : until.toString();
    }),
    AGENCY(Column.AGENCY, 26, content(DecisionContent::agency)),
    AGENCY_CODE(Column.AGENCY_CODE, 22, content(DecisionContent::agencyCode)),
    DATA_SOURCE(Column.DATA_SOURCE, 26, content(DecisionContent::dataSource)),
    DISTRICT("区域", 14, content(DecisionContent::district)),
    PUBLISHED("公示日期", 14, decision -> decision.publishedAt()
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toLocalDate()
            .toString()),
    VERSION("版本", 8, decision -> Integer.toString(decision.version()));

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final String heading;
    private final int width;
    private final Function<Published, @Nullable String> value;

    ExportColumn(Column column, int width, Function<Published, @Nullable String> value) {
        this(column.heading(), width, value);
    }

    ExportColumn(String heading, int width, Function<Published, @Nullable String> value) {
        this.heading = heading;
        this.width = width;
        this.value = value;
    }

    String heading() {
        return heading;
    }

    /** In characters of a spreadsheet. */
    int width() {
        return width;
    }

    /** Empty where there is none. */
    String value(Published decision) {
        String found = value.apply(decision);
        return found == null ? "" : found;
    }

    private static Function<Published, @Nullable String> content(Function<DecisionContent, @Nullable String> value) {
        return decision -> value.apply(decision.content());
    }

    private static boolean natural(DecisionContent content) {
        return content.partyKind() == PartyKind.NATURAL_PERSON;
    }

    static @Nullable String representative(DecisionContent content) {
        return content.partyKind() == PartyKind.ORGANISATION ? content.legalRepresentative() : null;
    }

    private static String chinese(PartyKind kind) {
        return switch (kind) {
            case ORGANISATION -> "法人及非法人组织";
            case SOLE_TRADER -> "个体工商户";
            case NATURAL_PERSON -> "自然人";
        };
    }

    /** 万元, exactly; empty for none. */
    private static @Nullable String wan(BigDecimal yuan) {
        return yuan.signum() == 0 ? null : Amounts.tidy(yuan.divide(WAN)).toPlainString();
    }
}
