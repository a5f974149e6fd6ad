package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.DeskResult.Refusal;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft's whole life: checked, approved by a second person, found, corrected, withdrawn, repaired, expired. */
@PortalTest
class PublishADecisionTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    Expiry expiry;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    DataDirectory directory;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void whoPreparedOrCheckedItCanNotApproveIt() {
        String id = draft(original("擅自设置户外广告"));

        assertThat(desk.approve(open(id), APPROVER)).isEqualTo(DeskResult.refused(Refusal.NOT_CHECKED));
        assertThat(desk.check(open(id), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(open(id), PUBLISHER)).isEqualTo(DeskResult.refused(Refusal.FOUR_EYES));
        assertThat(catalogue.find(id)).isEmpty();
        assertThat(desk.approve(open(id), APPROVER)).isEqualTo(DeskResult.done());
        assertThat(catalogue.find(id)).isPresent();
    }

    @Test
    void aCommandOnWhatSomeoneElseChangedMeanwhileIsRefused() {
        String id = draft(original("擅自挖掘城市道路"));
        OpenVersion stale = open(id);
        desk.check(stale, PUBLISHER);

        assertThat(desk.check(stale, PUBLISHER)).isEqualTo(DeskResult.refused(Refusal.CHANGED_MEANWHILE));
        assertThat(desk.approve(stale, APPROVER)).isEqualTo(DeskResult.refused(Refusal.CHANGED_MEANWHILE));
    }

    @Test
    void aPublishedDecisionIsFoundAndAWithdrawnOneIsGoneWithATombstone() throws Exception {
        OriginalDecision original = original("在琥珀巷乱倒泔水");
        String id = published(original);
        await().atMost(Duration.ofSeconds(5)).until(() -> finds("琥珀巷") == 1);

        assertThat(withdrawals.withdraw(id, WithdrawalReason.REVOKED, "经复议撤销", APPROVER))
                .isEqualTo(DeskResult.done());

        await().atMost(Duration.ofSeconds(5)).until(() -> finds("琥珀巷") == 0);
        Http http = new Http(port);
        assertThat(http.get("/decisions/" + id + ".json").statusCode()).isEqualTo(410);
        String tombstone = new String(http.get("/decisions/" + id).body(), StandardCharsets.UTF_8);
        assertThat(tombstone).contains(original.documentNumber(), "经复议撤销").doesNotContain("琥珀巷", original.party());
        assertThat(http.text("/withdrawals")).contains(original.documentNumber());
    }

    @Test
    void aCorrectionShowsWhatChangedAndWhy() throws Exception {
        OriginalDecision original = original("擅自饲养家禽");
        String id = published(original);

        correct(id, CorrectionReason.CLERICAL, "金额笔误", original.withFineYuan(BigDecimal.valueOf(800)));

        PublicDecision.Published now =
                (PublicDecision.Published) catalogue.find(id).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.corrections()).hasSize(1);
        assertThat(now.corrections().getFirst().changes())
                .containsExactly(new PublicDecision.FieldChange("fineYuan", "500", "800"));
        assertThat(new Http(port).text("/decisions/" + id)).contains("金额笔误", "500", "800");
    }

    @Test
    void aPrivacyCorrectionLeavesNothingOfTheOldVersionAnywhere() throws Exception {
        OriginalDecision leaked = original("未按规定投放垃圾").withFacts("现场查获绛雪轩牌香料三箱,未按规定投放垃圾");
        String id = published(leaked);
        await().atMost(Duration.ofSeconds(5)).until(() -> finds("绛雪轩") == 1);

        correct(id, CorrectionReason.PRIVACY, "删除个人信息", leaked.withFacts("未按规定投放垃圾"));

        await().atMost(Duration.ofSeconds(60)).until(() -> finds("绛雪轩") == 0 && inNoIndexFile("绛雪轩"));
        PublicDecision.Published now =
                (PublicDecision.Published) catalogue.find(id).orElseThrow();
        assertThat(now.corrections().getFirst().changes()).isEmpty();
        Http http = new Http(port);
        for (String path : List.of(
                "/decisions/" + id,
                "/decisions/" + id + ".json",
                "/decisions/" + id + ".txt",
                "/decisions/" + id + ".atom",
                "/decisions.atom",
                "/decisions.csv",
                "/decisions.jsonl",
                "/withdrawals",
                "/withdrawals.atom")) {
            assertThat(http.text(path)).as(path).doesNotContain("绛雪轩");
        }
        assertThat(http.pdfText("/decisions/" + id + ".pdf")).doesNotContain("绛雪轩");
        assertThat(jdbc.queryForObject(
                        "select count(*) from decision_version where content::text like '%绛雪轩%' or changes::text like '%绛雪轩%'",
                        Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from decision_version where decision_id = ? and version = 1 and original is not null",
                        Integer.class,
                        id))
                .isZero();
    }

    @Test
    void aDecisionOfTheWrongPersonIsGoneWithItsName() throws Exception {
        OriginalDecision wrong = original("无照经营");
        String id = published(wrong);
        await().atMost(Duration.ofSeconds(5)).until(() -> finds(wrong.party()) == 1);

        withdrawals.withdraw(id, WithdrawalReason.WRONG_PERSON, "身份核实有误", APPROVER);

        await().atMost(Duration.ofSeconds(60)).until(() -> finds(wrong.party()) == 0 && inNoIndexFile(wrong.party()));
        assertThat(new String(new Http(port).get("/decisions/" + id).body(), StandardCharsets.UTF_8))
                .doesNotContain(wrong.party());
    }

    @Test
    void expiredRepairedAndUnknownAddressesLookTheSame() throws Exception {
        String repaired = published(original("未按规定停放车辆"));
        withdrawals.repair(repaired, "信用修复", APPROVER);
        String expired = published(original("未经批准占用绿地"));
        jdbc.update(
                "update decision set published_until = ? where id = ?",
                LocalDate.now().minusDays(1),
                expired);
        Http http = new Http(port);
        byte[] unknown = http.get("/decisions/zzzzzzzzzz").body();

        assertThat(http.get("/decisions/" + expired).statusCode()).isEqualTo(404);
        assertThat(http.get("/decisions/" + repaired).statusCode()).isEqualTo(404);
        assertThat(new String(http.get("/decisions/" + repaired).body(), StandardCharsets.UTF_8)
                        .replace(repaired, "zzzzzzzzzz"))
                .isEqualTo(new String(unknown, StandardCharsets.UTF_8));
        assertThat(expiry.expire()).isPositive();
        assertThat(jdbc.queryForObject("select status from decision where id = ?", String.class, expired))
                .isEqualTo("EXPIRED");
    }

    @Test
    void aNaturalPersonsNoPenaltyDecisionIsHeldUntilAPersonReleasesIt() {
        OriginalDecision original = original("轻微占道");
        OriginalDecision spared = new OriginalDecision(
                original.documentNumber(),
                "贺兰某",
                PartyKind.NATURAL_PERSON,
                null,
                null,
                null,
                null,
                original.offence(),
                original.facts(),
                original.legalBasis(),
                List.of(PenaltyKind.NO_PENALTY),
                "不予行政处罚",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                original.decisionDate(),
                null,
                original.publishedUntil(),
                original.agency(),
                null,
                null,
                null,
                null);
        Arrival.Reception reception = intake.receive(
                        UUID.randomUUID(), List.of(new Arrival(1, spared, List.of())), PUBLISHER, APPROVER)
                .getFirst();

        assertThat(reception.outcome()).isEqualTo(Arrival.Outcome.HELD);
        assertThat(desk.check(open(reception.id()), PUBLISHER)).isInstanceOf(DeskResult.Refused.class);
        assertThat(desk.release(open(reception.id()), " ", PUBLISHER))
                .isEqualTo(DeskResult.refused(Refusal.NOTE_MISSING));
        assertThat(desk.release(open(reception.id()), "有普法意义", PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.check(open(reception.id()), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(open(reception.id()), APPROVER)).isEqualTo(DeskResult.done());
    }

    @Test
    void aChangedRowOfAPublishedDecisionBecomesAProposedCorrection() {
        OriginalDecision original = original("擅自搭建雨棚");
        String id = published(original);
        OriginalDecision changed = original.withFineYuan(BigDecimal.valueOf(900));

        Arrival.Reception reception = intake.receive(
                        UUID.randomUUID(), List.of(new Arrival(1, changed, List.of())), PUBLISHER, APPROVER)
                .getFirst();

        assertThat(reception.outcome()).isEqualTo(Arrival.Outcome.CORRECTION);
        assertThat(((PublicDecision.Published) catalogue.find(id).orElseThrow())
                        .content()
                        .fineYuan())
                .isEqualByComparingTo("500");
        assertThat(open(id).isCorrection()).isTrue();
    }

    @Test
    void theIndexIsRebuiltWhileItServes() {
        String id = published(original("在翡翠弄焚烧落叶"));
        await().atMost(Duration.ofSeconds(5)).until(() -> finds("翡翠弄") == 1);

        assertThat(keeper.rebuild()).isPositive();

        assertThat(finds("翡翠弄")).isEqualTo(1);
        assertThat(catalogue.find(id)).isPresent();
    }

    private void correct(String id, CorrectionReason reason, String note, OriginalDecision edited) {
        assertThat(desk.proposeCorrection(id, reason, note, edited, PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.check(open(id), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(open(id), APPROVER)).isEqualTo(DeskResult.done());
    }

    private String published(OriginalDecision original) {
        String id = draft(original);
        assertThat(desk.check(open(id), PUBLISHER)).isEqualTo(DeskResult.done());
        assertThat(desk.approve(open(id), APPROVER)).isEqualTo(DeskResult.done());
        return id;
    }

    private String draft(OriginalDecision original) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, null)
                .getFirst()
                .id();
    }

    private OpenVersion open(String id) {
        return board.find(id).orElseThrow();
    }

    private long finds(String text) {
        return catalogue
                .search(Queries.text("\"" + text + "\"", catalogue.today()))
                .total();
    }

    private boolean inNoIndexFile(String text) throws IOException {
        String needle = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(directory.folder("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(needle)) {
                    return false;
                }
            }
            return true;
        }
    }

    static OriginalDecision original(String offence) {
        int serial = SERIAL.incrementAndGet();
        LocalDate day = LocalDate.now().minusDays(3);
        return new OriginalDecision(
                "测城执罚决字〔2026〕第%06d号".formatted(serial),
                "青荇%d商贸有限公司".formatted(serial),
                PartyKind.ORGANISATION,
                null,
                null,
                null,
                null,
                offence,
                "当事人" + offence + "。",
                "有关条例第一条",
                List.of(PenaltyKind.FINE),
                "罚款人民币500元",
                BigDecimal.valueOf(500),
                BigDecimal.ZERO,
                null,
                day,
                null,
                day.plusYears(1),
                "测试区综合行政执法局",
                null,
                null,
                null,
                null);
    }
}
