package org.mingjing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/** Generated decisions as an agency's CSV. */
final class ExchangeRows {

    private ExchangeRows() {}

    static void write(Stream<OriginalDecision> decisions, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT);
        csv.printRecord(
                "CF_WSH", "CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "CF_FRDB", "CF_XDR_ZJLX", "CF_XDR_ZJHM", "CF_WFXW",
                "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK", "CF_NR_WFFF", "CF_JDRQ", "CF_GSJZQ", "CF_CFJG",
                "CF_CFJGDM", "CF_SJLY");
        decisions.forEach(o -> {
            try {
                csv.printRecord(
                        o.documentNumber(), o.party(), kind(o.partyKind()), o.uscc(), o.legalRepresentative(), o.idType(),
                        o.idNumber(), o.offence(), o.facts(), o.legalBasis(),
                        o.penaltyKinds().stream().map(PenaltyKind::chinese).collect(Collectors.joining(";")), o.penalty(),
                        wan(o.fineYuan()), wan(o.confiscatedYuan()), o.decisionDate(),
                        Objects.requireNonNullElse(o.publishedUntil(), o.decisionDate().plusYears(1)), o.agency(),
                        o.agencyCode(), o.dataSource());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    private static String kind(PartyKind kind) {
        return switch (kind) {
            case ORGANISATION -> "法人及非法人组织";
            case SOLE_TRADER -> "个体工商户";
            case NATURAL_PERSON -> "自然人";
        };
    }

    private static String wan(BigDecimal yuan) {
        return yuan.signum() == 0 ? "" : yuan.movePointLeft(4).toPlainString();
    }
}
