package org.mingjing.submission;

import java.util.UUID;
import org.mingjing.intake.CaseErased;
import org.mingjing.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a case is deleted, what opens its commitment goes with it: the leaf stays, and says nothing to anybody any more. */
@Component
class ForgottenSalt {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    ForgottenSalt(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseErased erased) {
        // Waits for a backfill that is at it, and then sees what it did.
        jdbc.queryForList("select 1 from submission_receipt where case_id = ? for update", erased.caseId());
        vault.destroy(jdbc.queryForList(
                "select salt from submission_receipt where case_id = ? and salt is not null",
                UUID.class,
                erased.caseId()));
        jdbc.update(
                "update submission_receipt set salt_part = null, salt = null, category = null where case_id = ?",
                erased.caseId());
    }
}
