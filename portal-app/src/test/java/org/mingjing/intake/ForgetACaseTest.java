package org.mingjing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseReading.Reading;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.mingjing.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** At the end of retention every key of a case is destroyed; codes and times stay as figures. */
@PortalTest
class ForgetACaseTest {

    private static final StaffId INTAKE = new StaffId("intake");
    private static final StaffId HANDLER = new StaffId("handler");

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReading reading;

    @Autowired
    Erasure erasure;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void atTheEndOfRetentionItsKeysAreDestroyed() {
        UUID id = opened();
        act(id, new Deed.Accept("XICHENG", List.of(), null, "已收到。"), INTAKE);
        act(id, new Deed.Note("先看看照片"), HANDLER);
        act(id, new Deed.Close(Outcome.NO_VIOLATION, "现场未发现违法行为。", null), HANDLER);
        List<UUID> keys = keys(id);
        assertThat(keys).hasSize(6).allMatch(key -> vault.open(key).isPresent());

        erasure.overdue();
        assertThat(reading.open(id, HANDLER)).isInstanceOf(Reading.Opened.class);

        jdbc.update("update intake_case set retention_until = current_date - 2 where id = ?", id);
        erasure.overdue();
        assertThat(keys).allMatch(key -> vault.open(key).isEmpty());
        assertThat(reading.open(id, HANDLER)).isInstanceOf(Reading.Absent.class);
        assertThat(jdbc.queryForObject("select state from intake_case where id = ?", String.class, id))
                .isEqualTo("ERASED");
    }

    private UUID opened() {
        NewMaterial photo = new NewMaterial(MaterialKind.JPEG, new byte[] {1, 2, 3}, 1, 1, new byte[] {4});
        return transaction.execute(status -> register.open(new NewCase(
                        CaseKind.REPORT,
                        Channel.WEB,
                        null,
                        new CaseContent("门口占道", "望海路 1 号", null, null),
                        null,
                        List.of(photo),
                        null,
                        null,
                        false,
                        null))
                .id());
    }

    /** Content, material, its original, two messages, a note. */
    private List<UUID> keys(UUID id) {
        return jdbc.queryForList("""
                select content from intake_case where id = ? union all select content from intake_material where case_id = ?
                union all select original from intake_material where case_id = ?
                union all select body from intake_message where case_id = ?
                union all select body from intake_note where case_id = ?
                """, UUID.class, id, id, id, id, id);
    }

    private void act(UUID id, Deed deed, StaffId by) {
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        assertThat(desk.act(id, revision == null ? 0 : revision, deed, by)).isInstanceOf(DeedResult.Done.class);
    }
}
