package org.mingjing.decision;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.PartyKind;

/**
 * A decision as the agency sent it, before redaction. It lives in memory and in the vault, nowhere else.
 *
 * @param legalRepresentative CF_FRDB: of an organisation its legal representative, of a sole trader the operator
 * @param idType and {@code idNumber}: a natural person's document
 * @param fineYuan 0 where there is none
 * @param publishedUntil the file's 公示截止期; null where it gives none
 */
public record OriginalDecision(
        String documentNumber,
        String party,
        PartyKind partyKind,
        @Nullable String uscc,
        @Nullable String legalRepresentative,
        @Nullable String idType,
        @Nullable String idNumber,
        String offence,
        String facts,
        String legalBasis,
        List<PenaltyKind> penaltyKinds,
        String penalty,
        BigDecimal fineYuan,
        BigDecimal confiscatedYuan,
        @Nullable String licence,
        LocalDate decisionDate,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate publishedUntil,
        String agency,
        @Nullable String agencyCode,
        @Nullable String dataSource,
        @Nullable String dataSourceCode,
        @Nullable String note) {

    public OriginalDecision {
        penaltyKinds = List.copyOf(penaltyKinds);
    }

    /** The same with another end of publicity. */
    public OriginalDecision withPublishedUntil(LocalDate end) {
        return with(facts, fineYuan, end);
    }

    /** The same with other facts. */
    public OriginalDecision withFacts(String text) {
        return with(text, fineYuan, publishedUntil);
    }

    /** The same with another fine. */
    public OriginalDecision withFineYuan(BigDecimal yuan) {
        return with(facts, yuan, publishedUntil);
    }

    private OriginalDecision with(String newFacts, BigDecimal newFine, @Nullable LocalDate newEnd) {
        return new OriginalDecision(
                documentNumber,
                party,
                partyKind,
                uscc,
                legalRepresentative,
                idType,
                idNumber,
                offence,
                newFacts,
                legalBasis,
                penaltyKinds,
                penalty,
                newFine,
                confiscatedYuan,
                licence,
                decisionDate,
                validUntil,
                newEnd,
                agency,
                agencyCode,
                dataSource,
                dataSourceCode,
                note);
    }

    /**
     * One byte form for one content, whatever file it came in: equal forms mean that nothing changed. Each value in the
     * order of the components as a length of four bytes (−1 for none) and UTF-8. Holds personal data: keep a keyed
     * digest of it, not the form.
     */
    public byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : new @Nullable Object[] {
                documentNumber,
                party,
                partyKind,
                uscc,
                legalRepresentative,
                idType,
                idNumber,
                offence,
                facts,
                legalBasis,
                penaltyKinds,
                penalty,
                plain(fineYuan),
                plain(confiscatedYuan),
                licence,
                decisionDate,
                validUntil,
                publishedUntil,
                agency,
                agencyCode,
                dataSource,
                dataSourceCode,
                note
            }) {
                if (value == null) {
                    out.writeInt(-1);
                    continue;
                }
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Never its content: what is printed may be logged. */
    @Override
    public String toString() {
        return "OriginalDecision[…]";
    }
}
