package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/** Turns rows into typed values, or says everything that is wrong with them. Safe for use by many threads. */
public final class RowParser {

    private static final Map<String, PartyKind> PARTY_KINDS = Map.ofEntries(
            Map.entry("法人及非法人组织", PartyKind.ORGANISATION),
            Map.entry("法人和非法人组织", PartyKind.ORGANISATION),
            Map.entry("法人或非法人组织", PartyKind.ORGANISATION),
            Map.entry("法人或其他组织", PartyKind.ORGANISATION),
            Map.entry("法人及其他组织", PartyKind.ORGANISATION),
            Map.entry("非法人组织", PartyKind.ORGANISATION),
            Map.entry("法人", PartyKind.ORGANISATION),
            Map.entry("企业", PartyKind.ORGANISATION),
            Map.entry("单位", PartyKind.ORGANISATION),
            Map.entry("ORGANISATION", PartyKind.ORGANISATION),
            Map.entry("个体工商户", PartyKind.SOLE_TRADER),
            Map.entry("个体户", PartyKind.SOLE_TRADER),
            Map.entry("个体", PartyKind.SOLE_TRADER),
            Map.entry("SOLE_TRADER", PartyKind.SOLE_TRADER),
            Map.entry("自然人", PartyKind.NATURAL_PERSON),
            Map.entry("个人", PartyKind.NATURAL_PERSON),
            Map.entry("公民", PartyKind.NATURAL_PERSON),
            Map.entry("NATURAL_PERSON", PartyKind.NATURAL_PERSON));
    private static final Pattern YEAR = Pattern.compile("[\\[(（【［﹝〔]((?:19|20)\\d{2})年?[\\])）】］﹞〕]");
    private static final Pattern ENDLESS = Pattern.compile("长期|永久|无限期|无|9999[-/.年]?12[-/.月]?31日?|/|-+|—+");
    private static final Pattern FINE_IN_WORDS =
            Pattern.compile("罚款[::]?(?:人民币|计|共计|金额)?[¥¥]?([\\d,]+(?:\\.\\d+)?)(万?元)");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final PublicityPeriods periods;
    private final LocalDate today;

    /** @param today in Asia/Shanghai */
    public RowParser(PublicityPeriods periods, LocalDate today) {
        this.periods = periods;
        this.today = today;
    }

    public ParsedRow parse(ExchangeRow row) {
        RowReading read = new RowReading(row);
        String documentNumber = standard(read.required(Column.DOCUMENT_NUMBER));
        String party = read.required(Column.PARTY);
        PartyKind partyKind = partyKind(read);
        String offence = read.required(Column.OFFENCE);
        String agency = read.required(Column.AGENCY);
        LocalDate decided =
                read.has(Column.DECISION_DATE) ? read.date(Column.DECISION_DATE) : read.missing(Column.DECISION_DATE);
        LocalDate publishedUntil = endless(read, Column.PUBLISHED_UNTIL) ? null : read.date(Column.PUBLISHED_UNTIL);
        LocalDate validUntil = endless(read, Column.VALID_UNTIL) ? null : read.date(Column.VALID_UNTIL);
        List<PenaltyKind> kinds = kinds(read);
        String penalty = read.paragraph(Column.PENALTY);
        if (kinds.isEmpty() && penalty.isEmpty()) {
            read.missing(Column.PENALTY_KINDS);
        }
        BigDecimal fine = read.amount(Column.FINE);
        BigDecimal confiscated = read.amount(Column.CONFISCATED);
        String uscc = read.codeOrNull(Column.USCC);
        String idNumber = read.codeOrNull(Column.ID_NUMBER);
        String idType = read.lineOrNull(Column.ID_TYPE);
        String facts = read.paragraph(Column.FACTS);
        String legalBasis = read.paragraph(Column.LEGAL_BASIS);
        String representative = read.lineOrNull(Column.LEGAL_REPRESENTATIVE);
        String licence = read.lineOrNull(Column.LICENCE);
        String agencyCode = read.codeOrNull(Column.AGENCY_CODE);
        String source = read.lineOrNull(Column.DATA_SOURCE);
        String sourceCode = read.codeOrNull(Column.DATA_SOURCE_CODE);
        String note = read.paragraph(Column.NOTE);
        if (!read.faults().isEmpty() || partyKind == null || decided == null) {
            return new ParsedRow.Refused(row.line(), List.copyOf(read.faults()));
        }
        OriginalDecision decision = new OriginalDecision(
                documentNumber,
                party,
                partyKind,
                uscc,
                representative,
                idType,
                idNumber,
                offence,
                facts,
                legalBasis,
                kinds,
                penalty,
                fine,
                confiscated,
                licence,
                decided,
                validUntil,
                publishedUntil,
                agency,
                agencyCode,
                source,
                sourceCode,
                note.isEmpty() ? null : note);
        warn(decision, read);
        return new ParsedRow.Accepted(row.line(), withAnEnd(decision), List.copyOf(read.warnings()));
    }

    /** The number without spaces, its year in the brackets of GB/T 9704: 〔2026〕. */
    private static String standard(String documentNumber) {
        return YEAR.matcher(documentNumber.replace(" ", "")).replaceFirst("〔$1〕");
    }

    /** Publicity always ends: where the file doesn't say when, after the longest period of the decision's class. */
    private OriginalDecision withAnEnd(OriginalDecision decision) {
        return decision.publishedUntil() != null
                ? decision
                : decision.withPublishedUntil(periods.longest(
                        decision.decisionDate(), decision.partyKind(), decision.penaltyKinds(), decision.fineYuan()));
    }

    private static @Nullable PartyKind partyKind(RowReading read) {
        String written = read.code(Column.PARTY_KIND);
        if (written.isEmpty()) {
            read.missing(Column.PARTY_KIND);
            return null;
        }
        PartyKind kind = PARTY_KINDS.get(written.replace(" ", ""));
        if (kind == null) {
            read.fault(Column.PARTY_KIND, FaultReason.UNKNOWN_PARTY_KIND);
        }
        return kind;
    }

    private static List<PenaltyKind> kinds(RowReading read) {
        return PenaltyKind.parse(read.line(Column.PENALTY_KINDS));
    }

    private static boolean endless(RowReading read, Column column) {
        String written = read.code(column);
        return written.isEmpty() || ENDLESS.matcher(written).matches();
    }

    private void warn(OriginalDecision decision, RowReading read) {
        String uscc = decision.uscc();
        if (uscc != null && !Uscc.checksumHolds(uscc)) {
            read.warn(Column.USCC, Warning.Reason.WRONG_USCC_CHECKSUM);
        }
        String id = decision.idNumber();
        String type = decision.idType();
        boolean resident = type == null || type.contains("身份证");
        if (id != null && resident && !ResidentId.checksumHolds(id)) {
            read.warn(Column.ID_NUMBER, Warning.Reason.WRONG_RESIDENT_ID_CHECKSUM);
        }
        if (decision.facts().isEmpty()) {
            read.warn(Column.FACTS, Warning.Reason.MISSING_FACTS);
        }
        if (decision.legalBasis().isEmpty()) {
            read.warn(Column.LEGAL_BASIS, Warning.Reason.MISSING_LEGAL_BASIS);
        }
        if (decision.penaltyKinds().contains(PenaltyKind.OTHER)
                && !read.line(Column.PENALTY_KINDS).contains(PenaltyKind.OTHER.chinese())) {
            read.warn(Column.PENALTY_KINDS, Warning.Reason.UNKNOWN_PENALTY_KIND);
        }
        if (decision.decisionDate().isAfter(today)) {
            read.warn(Column.DECISION_DATE, Warning.Reason.DATE_IN_FUTURE);
        }
        warnOfPublicity(decision, read);
        warnOfFine(decision, read);
    }

    private void warnOfPublicity(OriginalDecision decision, RowReading read) {
        LocalDate until = decision.publishedUntil();
        if (until == null) {
            read.warn(Column.PUBLISHED_UNTIL, Warning.Reason.MISSING_PUBLISHED_UNTIL);
        } else if (until.isBefore(decision.decisionDate())) {
            read.warn(Column.PUBLISHED_UNTIL, Warning.Reason.PUBLISHED_UNTIL_BEFORE_DECISION);
        } else if (until.isAfter(periods.longest(
                decision.decisionDate(), decision.partyKind(), decision.penaltyKinds(), decision.fineYuan()))) {
            read.warn(Column.PUBLISHED_UNTIL, Warning.Reason.PUBLISHED_UNTIL_LONGER_THAN_CLASS);
        }
    }

    private static void warnOfFine(OriginalDecision decision, RowReading read) {
        Matcher words = FINE_IN_WORDS.matcher(CellText.code(decision.penalty()).replace(" ", ""));
        if (!words.find() || words.group(1).startsWith(",") || words.group(1).length() > 20) {
            return;
        }
        BigDecimal named = new BigDecimal(words.group(1).replace(",", ""));
        BigDecimal yuan = words.group(2).startsWith("万") ? named.multiply(WAN) : named;
        if (!words.find() && yuan.compareTo(decision.fineYuan()) != 0) {
            read.warn(Column.FINE, Warning.Reason.FINE_DIFFERS_FROM_WORDS);
        }
    }
}
