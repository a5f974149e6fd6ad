package org.mingjing.decision.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DeskResult;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OpenVersion;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.decision.Suspensions;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.shared.PartyKind;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small record with one decision of every fate is counted: each once, none named, and the same on the page and in every file. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountForEveryDecisionTest {

    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");
    private static final String AGENCY = "台账甲综合行政执法局";
    private static final String NEIGHBOUR = "台账乙综合行政执法局";
    private static final String FORMULA = "=2+5台账局";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Disclosures disclosures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private LocalDate today;
    private LocalDate longAgo;
    private Disclosure before;

    @BeforeAll
    void makeTheRecord() {
        today = Shanghai.today(clock);
        longAgo = today.minusDays(60);
        before = disclosures.count(today);
        drafted(decision(AGENCY, number(3), longAgo));
        drafted(decision(AGENCY, number(5), today));
        drafted(unpunished(decision(AGENCY, number(6), longAgo)));
        drafted(warned(decision(AGENCY, number(9), longAgo)));
        String rejected = drafted(decision(AGENCY, number(10), longAgo));
        done(desk.reject(open(rejected), "不属于公示范围", APPROVER));
        published(decision(AGENCY, number(1), today));
        published(decision(AGENCY, number(2), longAgo));
        OriginalDecision wrong = decision(AGENCY, number(11), today);
        String corrected = published(wrong);
        done(desk.proposeCorrection(
                corrected, CorrectionReason.CLERICAL, "笔误", wrong.withFineYuan(BigDecimal.valueOf(600)), PUBLISHER));
        done(desk.check(open(corrected), PUBLISHER));
        done(desk.approve(open(corrected), APPROVER));
        done(withdrawals.withdraw(
                published(decision(AGENCY, number(12), today)), WithdrawalReason.REVOKED, "经复议撤销", APPROVER));
        assertThat(suspensions.suspend(published(decision(AGENCY, number(13), today)), "GZ-1", APPROVER))
                .isTrue();
        done(withdrawals.repair(published(decision(AGENCY, number(14), today)), "信用修复", APPROVER));
        published(decision(AGENCY, number(15), longAgo).withPublishedUntil(today.minusDays(1)));
        String over = published(decision(AGENCY, number(16), today));
        jdbc.update("update decision set published_until = ? where id = ?", today.minusDays(1), over);
        published(decision(AGENCY, "台甲罚决字〔2025〕第1号", today));
        published(decision(AGENCY, "台甲罚决字〔2025〕第3号", today));
        published(decision(AGENCY, "台甲责字〔2026〕第40号", today));
        published(decision(AGENCY, "台甲特别决定", today));
        published(decision(NEIGHBOUR, "台甲罚决字[2026]8号", today));
        published(decision(NEIGHBOUR, number(20), today));
        published(decision(FORMULA, "台丙罚决字〔2026〕第1号", today));
    }

    @Test
    void eachIsCountedWhereItStands() {
        Figures figures = disclosures.count(today).of(AGENCY, null).total();

        assertThat(figures)
                .isEqualTo(new Figures(
                        17,
                        11,
                        10,
                        2,
                        1,
                        7,
                        2,
                        Map.of(Ground.NATURAL_PERSON_NOT_PUNISHED, 1L, Ground.WARNING_ONLY, 1L, Ground.REJECTED, 1L),
                        1,
                        Map.of(WithdrawalReason.REVOKED, 1L),
                        3,
                        1));
        assertThat(figures.onTimePercent()).isEqualTo(83);
    }

    @Test
    void monthsAgenciesAndYearsAddUp() {
        Disclosure counted = disclosures.count(today);
        Disclosure ours = counted.of(AGENCY, null);

        assertThat(ours.byMonth().get(YearMonth.from(longAgo)).made()).isEqualTo(6);
        assertThat(ours.byMonth().get(YearMonth.from(today)).made()).isEqualTo(11);
        assertThat(ours.byMonth().firstKey()).isEqualTo(YearMonth.from(today));
        assertThat(counted.byAgency()).containsKeys(AGENCY, NEIGHBOUR, FORMULA);
        assertThat(counted.total().made()).isEqualTo(counted.ledger().record());
        assertThat(counted.of("没有的局", null).months()).isEmpty();
        assertThat(counted.of(AGENCY, 1999).total()).isEqualTo(Figures.NONE);
    }

    @Test
    void gapsAreWhatTheRecordKnowsUnderNoAgency() {
        Disclosure counted = disclosures.count(today);

        assertThat(counted.of(AGENCY, null).numberings())
                .extracting(Numbering::word, Numbering::year, Numbering::missing, one -> one.gaps()
                        .toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("台甲罚决", 2026, 2L, "[4, 7]"),
                        org.assertj.core.groups.Tuple.tuple("台甲罚决", 2025, 1L, "[2]"),
                        org.assertj.core.groups.Tuple.tuple("台甲责", 2026, 0L, "[]"));
        assertThat(counted.of(NEIGHBOUR, null).numberings()).singleElement().satisfies(one -> {
            assertThat(one.gaps()).containsExactly(new Numbering.Gap(17, 19));
            assertThat(one.known()).isEqualTo(2);
        });
        assertThat(counted.unreadable() - before.unreadable()).isEqualTo(1);
    }

    @Test
    void theLedgerCountsTheSame() {
        Disclosure.Comparison now = disclosures.count(today).ledger();
        Disclosure.Comparison then = before.ledger();

        assertThat(now.record() - then.record()).isEqualTo(20);
        assertThat(now.leaves() + now.waiting() - then.leaves() - then.waiting())
                .isEqualTo(20);
        assertThat(new Disclosure.Comparison(20, 17, 1).difference()).isEqualTo(2);
        assertThat(new Disclosure.Comparison(20, 21, 0).difference()).isEqualTo(-1);
    }

    @Test
    void aMonthIsDatedWhenItsFiguresChange() {
        Instant first = changed();
        assertThat(changed()).isEqualTo(first);

        drafted(decision("台账丁综合行政执法局", "台丁罚决字〔2026〕第1号", today));
        Instant one = changed("台账丁综合行政执法局");
        drafted(decision("台账丁综合行政执法局", "台丁罚决字〔2026〕第2号", today));

        assertThat(changed("台账丁综合行政执法局")).isAfter(one);
        assertThat(changed()).isEqualTo(first);
    }

    @Test
    void thePageAndEveryFileTellTheSameFigures() throws Exception {
        disclosures.on(new org.mingjing.decision.DecisionsChanged(List.of(), false));
        Http http = new Http(port);
        String query = "?agency=" + URLEncoder.encode(AGENCY, StandardCharsets.UTF_8);

        JsonNode api = JSON.readTree(http.text("/api/v1/disclosure" + query));
        assertThat(api.at("/total/made").asInt()).isEqualTo(17);
        assertThat(api.at("/total/held/WARNING_ONLY").asInt()).isEqualTo(1);
        assertThat(api.at("/total/withdrawn/REVOKED").asInt()).isEqualTo(1);
        assertThat(api.at("/total/ended").asInt()).isEqualTo(3);
        assertThat(api.at("/numbering/0/gaps").toString()).isEqualTo("[{\"from\":4,\"to\":4},{\"from\":7,\"to\":7}]");
        assertThat(http.text("/api/openapi.json")).contains("/api/v1/disclosure");

        String csv = http.text("/disclosure.csv" + query);
        assertThat(csv).startsWith("\ufeff机关,决定月份,作出,曾公开,按时,逾期,");
        assertThat(csv).contains(AGENCY + "," + YearMonth.from(longAgo) + ",6,1,0,2,1,1,1,1,1,1,0,0,0,0,0,0,0,0,0,1");
        assertThat(http.text("/disclosure.csv?lang=en")).contains("'=2+5台账局,").doesNotContain("\n=2+5");
        assertThat(http.text("/disclosure.csv" + query + "&part=numbering"))
                .contains(AGENCY + ",台甲罚决,2026,1,16,13,2,4 7");

        String feed = http.text("/disclosure.atom" + query);
        assertThat(feed).contains("#m" + YearMonth.from(today) + "</id>", YearMonth.from(longAgo) + "：作出 6 件");
        assertThat(feed).isEqualTo(http.text("/disclosure.atom" + query));

        String page = http.text("/disclosure" + query + "&year=" + today.getYear());
        assertThat(page)
                .contains("id=\"m" + YearMonth.from(today) + "\"", "决定被撤销 1", "简易程序仅警告 1", "4</span>", "7</span>");
        assertThat(page).doesNotContain("第6号", "第9号", "台账当事人");
    }

    @Test
    void whatCannotBeReadIsSaidAndNeverRuns() throws Exception {
        Http http = new Http(port);

        assertThat(http.text("/disclosure?year=abc")).contains("年份应为四位数字");
        assertThat(http.text("/disclosure?agency=%3Cscript%3E"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        assertThat(http.text("/disclosure?lang=en&agency=" + "x".repeat(3_000))).contains("There are no decisions of");
        assertThat(http.get("/disclosure.csv?year=20261").statusCode()).isEqualTo(400);
        assertThat(http.get("/disclosure.atom?year=-1").statusCode()).isEqualTo(400);
        assertThat(new String(http.get("/api/v1/disclosure?year=%00").body(), StandardCharsets.UTF_8))
                .contains("400");
        assertThat(JSON.readTree(http.text("/api/v1/disclosure?agency=nobody"))
                        .get("months")
                        .isEmpty())
                .isTrue();
    }

    private Instant changed() {
        return changed(AGENCY);
    }

    private Instant changed(String agency) {
        return disclosures.count(today).of(agency, null).months().stream()
                .map(MonthOfAgency::changedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static String number(int serial) {
        return "台甲罚决字〔2026〕第%06d号".formatted(serial);
    }

    private String drafted(OriginalDecision original) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, null)
                .getFirst()
                .id();
    }

    private String published(OriginalDecision original) {
        return intake.receive(UUID.randomUUID(), List.of(new Arrival(1, original, List.of())), PUBLISHER, APPROVER)
                .getFirst()
                .id();
    }

    private OpenVersion open(String id) {
        return board.find(id).orElseThrow();
    }

    private static void done(DeskResult result) {
        assertThat(result).isEqualTo(DeskResult.done());
    }

    private OriginalDecision unpunished(OriginalDecision one) {
        return with(one, PartyKind.NATURAL_PERSON, one.facts(), PenaltyKind.NO_PENALTY);
    }

    private OriginalDecision warned(OriginalDecision one) {
        return with(one, one.partyKind(), "适用简易程序。", PenaltyKind.WARNING);
    }

    private OriginalDecision decision(String agency, String number, LocalDate day) {
        return new OriginalDecision(
                number,
                "台账当事人有限公司",
                PartyKind.ORGANISATION,
                null,
                null,
                null,
                null,
                "擅自占用步道",
                "当事人占用步道经营。",
                "有关条例第一条",
                List.of(PenaltyKind.FINE),
                "罚款人民币500元",
                BigDecimal.valueOf(500),
                BigDecimal.ZERO,
                null,
                day,
                null,
                today.plusYears(1),
                agency,
                null,
                null,
                null,
                null);
    }

    private static OriginalDecision with(OriginalDecision one, PartyKind partyKind, String facts, PenaltyKind kind) {
        return new OriginalDecision(
                one.documentNumber(),
                one.party(),
                partyKind,
                null,
                null,
                null,
                null,
                one.offence(),
                facts,
                one.legalBasis(),
                List.of(kind),
                kind.chinese(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                one.decisionDate(),
                null,
                one.publishedUntil(),
                one.agency(),
                null,
                null,
                null,
                null);
    }
}
