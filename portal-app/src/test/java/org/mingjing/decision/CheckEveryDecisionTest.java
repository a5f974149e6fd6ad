package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.GoCheck;
import org.mingjing.ledger.verify.Verified;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./portal verify} against the running portal: what somebody with the database in his hands changes behind the ledger's back. */
@PortalTest
class CheckEveryDecisionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DraftIntake intake;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aChangeBehindTheLedgersBackIsFound() throws Exception {
        String kept = published("占道经营");
        String changed = published("擅自倾倒渣土");
        String removed = published("夜间施工噪声");
        String withdrawn = published("油烟直排");
        withdrawals.withdraw(withdrawn, WithdrawalReason.REVOKED, "复议撤销", new StaffId("approver"));
        Http http = new Http(port);
        for (String id : List.of(kept, changed, removed, withdrawn)) {
            await().until(() -> !json(http, "/api/v1/verify/" + id).get("index").isNull());
        }
        await().until(() -> {
            String all = http.text("/decisions.jsonl");
            return all.contains(kept) && all.contains(changed) && all.contains(removed);
        });
        assertThat(aboutThese(verify(), kept, changed, removed, withdrawn)).isEmpty();
        GoCheck.Result go = GoCheck.build()
                .run("-url", "http://127.0.0.1:" + port, "-ids", kept + "," + withdrawn, "-records", "20");
        assertThat(go.exit()).as(go.said()).isZero();
        assertThat(go.said()).contains("given proofs 2");

        jdbc.update(
                "update decision_version set content = jsonb_set(content, '{penalty}', '\"罚款人民币 1 元。\"') where decision_id = ?",
                changed);
        jdbc.update("update decision set status = 'EXPIRED' where id = ?", removed);
        try {
            assertThat(http.text("/decisions.jsonl")).contains("罚款人民币 1 元。").doesNotContain(removed);
            Verified found = verify();
            assertThat(found.exit()).isEqualTo(1);
            assertThat(aboutThese(found, kept, changed, removed, withdrawn))
                    .containsExactlyInAnyOrder("CHANGED_DECISION " + changed, "MISSING_DECISION " + removed);
        } finally {
            // Other tests look at the same portal.
            jdbc.update("update decision set status = 'PUBLISHED' where id = ?", removed);
            withdrawals.withdraw(changed, WithdrawalReason.REVOKED, "测试", new StaffId("approver"));
        }
    }

    private String published(String offence) {
        return intake.receive(
                        UUID.randomUUID(),
                        List.of(new Arrival(1, PublishADecisionTest.original(offence), List.of())),
                        new StaffId("publisher"),
                        new StaffId("approver"))
                .getFirst()
                .id();
    }

    /** The ledger itself is whole, whatever other tests did to decisions of theirs. */
    private Verified verify() {
        Verified verified = Verified.json("http://127.0.0.1:" + port, folder.resolve("state"));
        assertThat(verified.out()).as(verified.err()).isNotEmpty();
        assertThat(verified.kinds())
                .doesNotContain("WRONG_KEY", "WRONG_ROOT", "ALTERED_FILE", "MISSING_FILE", "MALFORMED_ENTRY", "FORKED");
        return verified;
    }

    private static List<String> aboutThese(Verified verified, String... ids) {
        return verified.found().stream()
                .filter(found -> List.of(ids).contains(found.substring(found.indexOf(' ') + 1)))
                .toList();
    }

    private static JsonNode json(Http http, String path) throws Exception {
        return JSON.readTree(http.text(path));
    }
}
