package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingjing.shared.Shanghai;
import org.mingjing.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys the keys of everything that belongs to a case: on request, and at the end of retention. Codes and times stay as figures. */
@Component
class Erasure {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            JdbcTemplate jdbc,
            Vault vault,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void erase(UUID caseId, Instant now) {
        List<UUID> keys = jdbc.queryForList("""
                select content from intake_case where id = ?1
                union all select identity from intake_case where id = ?1 and identity is not null
                union all select body from intake_message where case_id = ?1
                union all select body from intake_note where case_id = ?1
                union all select content from intake_material where case_id = ?1
                union all select original from intake_material where case_id = ?1 and original is not null
                union all select reason from intake_look where case_id = ?1 and reason is not null
                union all select extension_reason from intake_clock where case_id = ?1 and extension_reason is not null
                union all select proposed from intake_public_line where case_id = ?1 and proposed is not null
                """.replace("?1", "'" + caseId + "'::uuid"), UUID.class);
        vault.destroy(keys);
        jdbc.update("delete from intake_public_line where case_id = ?", caseId);
        jdbc.update("delete from intake_routing_correction where case_id = ?", caseId);
        jdbc.update("update intake_clock set met_at = ? where case_id = ? and met_at is null", utc(now), caseId);
        jdbc.update("""
                update intake_case set state = 'ERASED', erased_at = ?, closed_at = coalesce(closed_at, ?), next_due = null, next_warn = null,
                  next_rule = null, place_key = null, district = null, decision_id = null, retention_until = null where id = ?
                """, utc(now), utc(now), caseId);
        events.publishEvent(new CaseErased(caseId));
    }

    /** Those whose retention is over; a few at a time, so that nobody waits. */
    @Scheduled(fixedDelayString = "${mingjing.intake.erase-every:1h}", initialDelayString = "1m")
    void overdue() {
        List<UUID> over = jdbc.queryForList(
                "select id from intake_case where erased_at is null and retention_until < ? limit 500",
                UUID.class,
                Shanghai.today(clock));
        for (UUID caseId : over) {
            transaction.executeWithoutResult(status -> erase(caseId, clock.instant()));
        }
    }
}
