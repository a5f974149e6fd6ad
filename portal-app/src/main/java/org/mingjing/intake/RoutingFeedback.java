package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.routing.Correction;
import org.mingjing.intake.routing.Router;
import org.mingjing.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Teaches the router what people decided otherwise. The record keeps codes alone; the words are read from the vault when the
 * router learns, so that a case whose keys are destroyed is forgotten here too.
 */
@Component
class RoutingFeedback {

    private static final int LESSONS = 2000;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final SealedJson json;
    private final Router router;

    RoutingFeedback(JdbcTemplate jdbc, Vault vault, SealedJson json, Router router) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.router = router;
    }

    /** Keeps a decision that differs from what was proposed. */
    void decided(CaseRecord one, String department, @Nullable String category, Instant at) {
        if (department.equals(one.proposedDepartment()) && Objects.equals(category, one.category())) {
            return;
        }
        jdbc.update("""
                insert into intake_routing_correction (case_id, category, department, at) values (?, ?, ?, ?)
                on conflict (case_id) do update set category = excluded.category, department = excluded.department, at = excluded.at
                """, one.id(), category, department, utc(at));
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        learn();
    }

    /** After a case was given to a department: its step is in {@link CaseChanged}. */
    @TransactionalEventListener
    void on(CaseChanged change) {
        if (change.deed().equals("ACCEPT") || change.deed().equals("FORWARD")) {
            learn();
        }
    }

    private synchronized void learn() {
        record Lesson(UUID content, String category, String department) {}
        List<Lesson> lessons = jdbc.query(
                """
                select c.content, coalesce(r.category, c.category, c.proposed_category) as category, r.department
                from intake_routing_correction r join intake_case c on c.id = r.case_id
                where c.erased_at is null and coalesce(r.category, c.category, c.proposed_category) is not null order by r.at desc limit ?
                """,
                (row, n) -> new Lesson(
                        row.getObject("content", UUID.class), row.getString("category"), row.getString("department")),
                LESSONS);
        Map<UUID, byte[]> contents =
                vault.openAll(lessons.stream().map(Lesson::content).toList());
        List<Correction> corrections = new ArrayList<>();
        for (Lesson lesson : lessons) {
            byte[] content = contents.get(lesson.content());
            if (content != null) {
                corrections.add(new Correction(
                        json.read(content, CaseContent.class).text(), lesson.category(), lesson.department()));
            }
        }
        router.learn(corrections);
    }
}
