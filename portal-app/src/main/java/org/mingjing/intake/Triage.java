package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjing.intake.routing.Proposal;
import org.mingjing.intake.routing.Router;
import org.mingjing.vault.Vault;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Proposes where new cases belong, shortly after they came in: batch by batch, so that a flood of reports isn't slowed down by it.
 * A proposal is stored as codes; its reasons quote the text and are found again whenever somebody opens the case.
 */
@Component
class Triage {

    private static final int BATCH = 50;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final SealedJson json;
    private final Router router;
    private final Clock clock;

    Triage(JdbcTemplate jdbc, Vault vault, SealedJson json, Router router, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.router = router;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mingjing.intake.triage-every:500ms}")
    void untilDone() {
        try {
            while (batch() == BATCH) {
                Thread.onSpinWait();
            }
        } catch (DataAccessException databaseAway) {
            // The next round tries again; the cases wait.
        }
    }

    /** @return how many were triaged */
    int batch() {
        List<CaseRecord> waiting = jdbc.query(
                "select " + CaseRecord.COLUMNS
                        + " from intake_case where triaged_at is null order by received_at limit " + BATCH,
                CaseRecord::of);
        Map<UUID, byte[]> contents =
                vault.openAll(waiting.stream().map(CaseRecord::content).toList());
        List<Object[]> rows = new ArrayList<>();
        for (CaseRecord one : waiting) {
            byte[] content = contents.get(one.content());
            if (content == null) {
                rows.add(new Object[] {null, null, null, false, utc(clock.instant()), one.id()});
                continue;
            }
            Proposal proposal =
                    router.propose(CaseReading.question(one, one.category(), json.read(content, CaseContent.class)));
            rows.add(new Object[] {
                proposal.department(),
                proposal.category(),
                proposal.confidence(),
                proposal.emergency(),
                utc(clock.instant()),
                one.id()
            });
        }
        jdbc.batchUpdate("""
                update intake_case set proposed_department = ?, proposed_category = ?, proposed_confidence = ?, emergency = ?,
                  triaged_at = ? where id = ?
                """, rows);
        return waiting.size();
    }
}
