package org.mingjing.decision.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.Arrival.Outcome;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.OpenVersion;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.decision.document.DocumentDesk.Reading;
import org.mingjing.decision.document.DocumentDesk.Receipt;
import org.mingjing.decision.exchange.Column;
import org.mingjing.decision.exchange.FaultReason;
import org.mingjing.decision.exchange.Limits;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;
import org.mingjing.decision.exchange.Warning;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.WordDocument;
import org.springframework.beans.factory.annotation.Autowired;

/** One decision comes as a document: its fields are proposed, a person confirms, and a draft is made that nobody has approved. */
@PortalTest
class EnterASingleDocumentTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final String PARTY = "白露餐饮管理有限公司";

    @Autowired
    DocumentDesk desk;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk publication;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    AuditTrail trail;

    @Autowired
    DataDirectory directory;

    @Test
    void aWordDocumentBecomesADraftOfWhoConfirmsItAndNothingIsLeftBehind() {
        Reading reading = word(1);
        assertThat(directory.folder("documents")).isEmptyDirectory();

        Receipt.Received received = received(reading, values(reading));

        assertThat(received.outcome()).isEqualTo(Outcome.DRAFT);
        OpenVersion draft = board.find(received.id()).orElseThrow();
        assertThat(draft.preparedBy()).isEqualTo(PUBLISHER.value());
        assertThat(draft.state()).isEqualTo(OpenVersion.State.DRAFT);
        assertThat(draft.content().documentNumber()).isEqualTo(number(1));
        assertThat(draft.content().fineYuan()).isEqualByComparingTo("1500");
        assertThat(draft.content().facts()).contains("桌椅四套").doesNotContain("13976787301");
        assertThat(draft.warnings()).contains(Warning.Reason.MISSING_PUBLISHED_UNTIL.name());
        assertThat(catalogue.find(received.id())).isEmpty();
        assertThat(trail.newest("decision.document.read", 0, 10))
                .anyMatch(line -> line.subject().equals(reading.id().toString()));
        assertThat(trail.newest("decision.document.received", 0, 10))
                .anyMatch(line -> line.subject().equals(received.id())
                        && line.detail().get("outcome").equals("DRAFT"));
    }

    @Test
    void aPdfOfOurOwnIsReadBackWholeAndInferencesAreToldApart() {
        String facts = "2026年10月28日19时许，当事人在望海路186号门前公共人行道摆放桌椅四套从事餐饮经营，占用面积约9平方米。执法人员当场责令改正，当事人逾期未改正。";
        var out = new ByteArrayOutputStream();
        DecisionPdf.write(
                PrintADecisionTest.decision(number(2), facts, PartyKind.SOLE_TRADER),
                "https://example.org/decisions/7k2m9x4qpa",
                out);

        Reading reading = desk.read("决定书.pdf", new ByteArrayInputStream(out.toByteArray()), PUBLISHER);
        ProposedFields proposed = reading.proposed();
        assertThat(proposed.isInferred(Column.PARTY_KIND)).isTrue();
        assertThat(proposed.isInferred(Column.FACTS)).isFalse();
        Receipt.Received received = received(reading, values(reading));

        assertThat(received.outcome()).isEqualTo(Outcome.DRAFT);
        OriginalDecision original =
                publication.original(received.id(), PUBLISHER).orElseThrow().original();
        assertThat(original.documentNumber()).isEqualTo(number(2));
        assertThat(original.party()).isEqualTo("明州区老周饮食店");
        assertThat(original.partyKind()).isEqualTo(PartyKind.SOLE_TRADER);
        assertThat(original.uscc()).isEqualTo("91350100M000100Y43");
        assertThat(original.offence()).isEqualTo("擅自占用城市人行道经营");
        assertThat(original.facts()).isEqualTo(facts);
        assertThat(original.legalBasis()).startsWith("《城市市容").endsWith("第二十三条第一款");
        assertThat(original.penaltyKinds()).containsExactly(PenaltyKind.WARNING, PenaltyKind.FINE);
        assertThat(original.fineYuan()).isEqualByComparingTo("12345.5");
        assertThat(original.decisionDate()).isEqualTo("2026-11-12");
        assertThat(original.publishedUntil()).isEqualTo("2027-11-12");
        assertThat(original.agency()).isEqualTo("明州区综合行政执法局");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        Reading reading = word(3);
        Map<Column, String> values = values(reading);
        values.put(Column.PARTY, " ");
        values.put(Column.DECISION_DATE, "2026-02-30");
        values.put(Column.FINE, "约五百");

        assertThat(desk.receive(reading, values, PUBLISHER))
                .isEqualTo(new Receipt.Refused(new ConfirmedFields.Faulty(Map.of(
                        Column.PARTY, List.of(FaultReason.MISSING_PARTY),
                        Column.DECISION_DATE, List.of(FaultReason.IMPOSSIBLE_DATE),
                        Column.FINE, List.of(FaultReason.AMOUNT_NOT_A_NUMBER)))));
        assertThat(board.count(DraftBoard.Queue.ALL, number(3))).isZero();
    }

    @Test
    void anAmountWithoutAUnitIsYuan() {
        Map<Column, String> values = values(word(4));
        values.put(Column.FINE, "1500");
        values.put(Column.USCC, "91350100M000100Y44");

        var sound = (ConfirmedFields.Sound) desk.judge(values);
        assertThat(sound.decision().fineYuan()).isEqualByComparingTo(BigDecimal.valueOf(1500));
        assertThat(sound.warnings()).containsEntry(Column.USCC, List.of(Warning.Reason.WRONG_USCC_CHECKSUM));
        assertThat(sound.warnings()).doesNotContainKey(Column.FINE);
    }

    @Test
    void whatTheRecordHasAlreadyIsToldApart() {
        Reading first = word(5);
        Map<Column, String> values = values(first);
        String id = received(first, values).id();
        assertThat(received(first, values).outcome()).isEqualTo(Outcome.TWICE_IN_FILE);
        assertThat(received(word(5), values).outcome()).isEqualTo(Outcome.UNCHANGED);

        publication.check(board.find(id).orElseThrow(), PUBLISHER);
        publication.approve(board.find(id).orElseThrow(), APPROVER);
        values.put(Column.OFFENCE, "占道经营");
        Receipt.Received corrected = received(word(5), values);
        assertThat(corrected).isEqualTo(new Receipt.Received(id, Outcome.CORRECTION));
        assertThat(board.find(id).orElseThrow().isCorrection()).isTrue();

        publication.reject(board.find(id).orElseThrow(), "演示", PUBLISHER);
        withdrawals.withdraw(id, WithdrawalReason.REVOKED, "演示", APPROVER);
        values.put(Column.OFFENCE, "占道摆摊");
        assertThat(received(word(5), values).outcome()).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void whatCanNotBeReadIsRefusedAndDeleted() {
        assertThat(refusal("a.docx", "hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_WHAT_ITS_NAME_SAYS);
        assertThat(refusal("b.pdf", "%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TRUNCATED);
        assertThat(refusal("c.docx", WordDocument.of("一"))).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal("d.docx", WordDocument.of(" ".repeat(30 << 20)))).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal("e.pdf", new byte[(int) Limits.DOCUMENT.bytes() + 1]))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(directory.folder("documents")).isEmptyDirectory();
        assertThat(trail.newest("decision.document.unreadable", 0, 10))
                .anyMatch(line -> line.detail().get("reason").equals("ZIP_BOMB"));
    }

    private Reason refusal(String name, byte[] content) {
        return catchThrowableOfType(
                        UnreadableFile.class, () -> desk.read(name, new ByteArrayInputStream(content), PUBLISHER))
                .reason();
    }

    private Reading word(int serial) {
        InputStream content = new ByteArrayInputStream(WordDocument.decision(number(serial), PARTY));
        return desk.read("决定书.docx", content, PUBLISHER);
    }

    private static String number(int serial) {
        return "演示文书决字〔2026〕第%06d号".formatted(serial);
    }

    private static Map<Column, String> values(Reading reading) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        reading.proposed().fields().forEach((column, found) -> values.put(column, found.value()));
        return values;
    }

    private Receipt.Received received(Reading reading, Map<Column, String> values) {
        return (Receipt.Received) desk.receive(reading, values, PUBLISHER);
    }
}
