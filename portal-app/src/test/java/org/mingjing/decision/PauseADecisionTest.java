package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseContent;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseRegister;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.NewCase;
import org.mingjing.intake.Outcome;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody says that a decision is wrong: it is paused, and comes back or is withdrawn. */
@PortalTest
class PauseADecisionTest {

    private static final StaffId INTAKE = new StaffId("intake");
    private static final StaffId PUBLICITY = new StaffId("publicity");

    @Autowired
    DraftIntake intake;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void anUnfoundedCorrectionBringsItBack() throws Exception {
        String id = published();
        UUID correction = correction(id);
        pause(correction);

        Http http = new Http(port);
        assertThat(http.get("/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(new String(http.get("/decisions/" + id).body(), StandardCharsets.UTF_8))
                .contains("正在核实");
        assertThat(new String(http.get("/decisions/" + id + ".json").body(), StandardCharsets.UTF_8))
                .contains("SUSPENDED");
        assertThat(http.text("/decisions/" + id + ".atom")).contains("正在核实");
        assertThat(catalogue.find(id)).isEmpty();
        await().until(() -> !found(id));

        assertThat(act(correction, new Deed.Accept("PUBLICITY", List.of(), null, "已收到。"), INTAKE))
                .isInstanceOf(DeedResult.Done.class);
        assertThat(act(correction, new Deed.Close(Outcome.UNFOUNDED, "经核实，内容无误。", null), PUBLICITY))
                .isInstanceOf(DeedResult.Done.class);
        assertThat(catalogue.find(id)).isPresent();
        await().until(() -> found(id));
    }

    @Test
    void aWronglyNamedPersonsDecisionIsWithdrawnFromItsPause() {
        String id = published();
        pause(correction(id));
        assertThat(withdrawals.withdraw(id, WithdrawalReason.WRONG_PERSON, "当事人不是其本人", new StaffId("approver")))
                .isEqualTo(DeskResult.done());
        assertThat(catalogue.find(id)).get().isInstanceOf(PublicDecision.Withdrawn.class);
    }

    private String published() {
        return intake.receive(
                        UUID.randomUUID(),
                        List.of(new Arrival(1, PublishADecisionTest.original("擅自占道摆卖"), List.of())),
                        new StaffId("publisher"),
                        new StaffId("approver"))
                .getFirst()
                .id();
    }

    private UUID correction(String decision) {
        return transaction.execute(status -> register.open(new NewCase(
                        CaseKind.CORRECTION,
                        Channel.WEB,
                        "NOT_ME",
                        new CaseContent("这不是我", null, null, null),
                        null,
                        List.of(),
                        null,
                        decision,
                        false,
                        null))
                .id());
    }

    private void pause(UUID correction) {
        assertThat(act(correction, new Deed.PauseDecision("看起来确实不是本人"), INTAKE)).isInstanceOf(DeedResult.Done.class);
    }

    private DeedResult act(UUID id, Deed deed, StaffId by) {
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        return desk.act(id, revision == null ? 0 : revision, deed, by);
    }

    private boolean found(String id) {
        return catalogue.search(Queries.everything(catalogue.today())).items().stream()
                .anyMatch(hit -> hit.document().id().equals(id));
    }
}
